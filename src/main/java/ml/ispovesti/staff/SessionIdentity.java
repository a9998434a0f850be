package ml.ispovesti.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SessionIdentity implements IdentityProvider<SessionMechanism.Request> {

    private final Sessions sessions;

    SessionIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionMechanism.Request> getRequestType() {
        return SessionMechanism.Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionMechanism.Request request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.holder(request.session)
                .map(account -> SignedIn.with(account, request.session))
                .orElseThrow(AuthenticationFailedException::new));
    }
}
