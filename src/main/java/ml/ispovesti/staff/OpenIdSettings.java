package ml.ispovesti.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** A provider of OpenID Connect where staff signs in, beside the password. Without an issuer there is none. */
@ConfigMapping(prefix = "ispovesti.admin.openid")
interface OpenIdSettings {

    /** The provider's address, such as {@code https://login.example.org/realms/site}; the rest is read from there (OpenID Connect Discovery). */
    Optional<String> issuer();

    /** As what the provider knows this site. */
    @WithDefault("ispovesti")
    String client();

    /** That goes with it; none for a public client. */
    Optional<String> secret();

    /**
     * Which of the provider's claims is the name of an account here. Take one that people cannot change themselves, or they become
     * whomever they like.
     */
    @WithDefault("preferred_username")
    String claim();

    /** How people call the provider; it stands on the button. */
    @WithDefault("OpenID")
    String label();
}
