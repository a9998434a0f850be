package ml.ispovesti.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** For scripts: HTTP Basic with the same accounts. */
@ApplicationScoped
class PasswordIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final SignIn signIn;

    PasswordIdentity(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String address = HttpSecurityUtils.getRoutingContextAttribute(request)
                .request()
                .remoteAddress()
                .hostAddress();
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() -> signIn.check(request.getUsername(), password, address)
                .map(account -> SignedIn.with(account, null))
                .orElseThrow(AuthenticationFailedException::new));
    }
}
