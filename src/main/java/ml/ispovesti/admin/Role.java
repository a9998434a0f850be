package ml.ispovesti.admin;

import java.util.Locale;

/** What somebody may do who signs in. */
enum Role {
    /** Everything. */
    ADMIN,
    /** What moderators see, and nothing of accounts, models and settings. */
    MODERATOR;

    /** As {@code @RolesAllowed} names it. */
    static final String FOR_ADMINS = "admin";

    String allowed() {
        return name().toLowerCase(Locale.ROOT);
    }
}
