package ml.ispovesti.staff;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.data.StartRefused;
import ml.ispovesti.visitor.SigningKey;

/**
 * Tells Quarkus of the provider at one address only: its answers open nothing but the way to a session of ours. It is first asked when
 * somebody signs in, so a site starts without it.
 */
@Singleton
class OpenIdProvider implements TenantConfigResolver {

    static final String PATH = "/api/v2/admin/openid";

    /** Where people land in the end; with an {@code error} whom the provider, or we, refused. */
    static final String DOOR = "/admin";

    private final OpenIdSettings settings;
    /** Not the key itself: a process that serves no pages has none. */
    private final Provider<SigningKey> key;

    /** One object for all requests, or the provider would be asked anew each time. */
    private OidcTenantConfig described;

    OpenIdProvider(OpenIdSettings settings, Provider<SigningKey> key) {
        this.settings = settings;
        this.key = key;
    }

    void refuseWhatIsNoAddress(@Observes @Priority(DataFolder.OPEN - 1) StartupEvent event) {
        settings.issuer().filter(issuer -> !isAddress(issuer)).ifPresent(issuer -> {
            throw new StartRefused("ispovesti.admin.openid.issuer is " + issuer
                    + ": give the provider's address, beginning with https://, or leave it out.");
        });
    }

    static boolean isAddress(String issuer) {
        try {
            URI uri = new URI(issuer);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        boolean here = PATH.equals(context.normalizedPath());
        return Uni.createFrom()
                .item(settings.issuer()
                        .filter(issuer -> here)
                        .map(this::described)
                        .orElse(null));
    }

    /** What its button says; empty where there is no provider. */
    Optional<String> label() {
        return settings.issuer().map(issuer -> settings.label());
    }

    private synchronized OidcTenantConfig described(String issuer) {
        if (described == null) {
            described = describe(issuer, key.get());
        }
        return described;
    }

    private OidcTenantConfig describe(String issuer, SigningKey key) {
        return OidcTenantConfig.authServerUrl(issuer)
                .tenantId("staff")
                // The rest is as quarkus.oidc says, where there is no tenant otherwise.
                .enableTenant()
                .applicationType(ApplicationType.WEB_APP)
                .clientId(settings.client())
                .credentials(settings.secret().orElse(null))
                .authentication()
                .redirectPath(PATH)
                .errorPath(DOOR)
                .cookiePath(PATH)
                .scopes("profile", "email")
                .pkceRequired()
                .nonceRequired()
                // The same in all replicas, since another one may see the way back.
                .stateSecret(key.sign("openid", "state"))
                .end()
                .tokenStateManager()
                .strategy(Strategy.ID_TOKEN)
                .encryptionSecret(key.sign("openid", "tokens"))
                .end()
                .build();
    }
}
