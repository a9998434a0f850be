package ml.ispovesti.staff;

/** Who may moderate, as {@code @RolesAllowed} names them. */
public final class Roles {

    public static final String MODERATOR = "moderator";
    public static final String ADMIN = "admin";

    private Roles() {}
}
