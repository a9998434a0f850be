package ml.ispovesti.admin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one administrator, known by the password of the settings. Without one there is nobody, and nothing to administer. */
@ApplicationScoped
class AdminIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    static final String ROLE = "admin";

    private static final String NAME = "admin";

    private final Optional<String> password;

    AdminIdentity(@ConfigProperty(name = "ispovesti.admin.password") Optional<String> password) {
        this.password = password.filter(given -> !given.isBlank());
    }

    boolean exists() {
        return password.isPresent();
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String given = new String(request.getPassword().getPassword());
        boolean right = password.isPresent() && same(given, password.get());
        // The name is compared last, so that a wrong one takes as long as a right one.
        if (!right || !NAME.equals(request.getUsername())) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(NAME))
                        .addRole(ROLE)
                        .build());
    }

    /** In a time that tells nothing: digests are of one length, and isEqual looks at all of them. */
    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(digest(a), digest(b));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
