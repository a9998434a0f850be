package ml.ispovesti.staff;

/** What somebody may do who signs in. */
enum Role {
    /** Everything. */
    ADMIN(Roles.ADMIN),
    /** What moderators see, and nothing of accounts, models and settings. */
    MODERATOR(Roles.MODERATOR);

    private final String allowed;

    Role(String allowed) {
        this.allowed = allowed;
    }

    /** As {@code @RolesAllowed} names it. */
    String allowed() {
        return allowed;
    }
}
