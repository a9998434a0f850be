package ml.ispovesti.moderation;

/** Who may moderate. */
final class Roles {

    static final String MODERATOR = "moderator";
    static final String ADMIN = "admin";

    private Roles() {}
}
