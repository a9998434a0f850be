package ml.ispovesti.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "ispovesti.admin")
interface AdminSettings {

    /**
     * Of the account {@code admin}, which is made at the first start; at most 72 bytes. Where it is not given, one to be used once is made
     * and told in the log. As soon as somebody has chosen a password on the website, this one is not looked at any more.
     */
    Optional<String> password();

    /** How long one stays signed in. Longer spares passwords, and leaves a forgotten browser open for longer. */
    @WithDefault("12h")
    Duration session();

    /** The work of one look at a password doubles with each step (bcrypt). More makes a stolen database, and each sign-in, slower. */
    @WithDefault("11")
    int passwordCost();
}
