package ml.ispovesti.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Knows people by the cookie of their session. One that does not hold any more is as good as none; HTTP Basic stays beside it. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private final Sessions sessions;

    SessionMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    static final class Request extends BaseAuthenticationRequest {
        final AdminSession session;

        Request(AdminSession session) {
            this.session = session;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return session(context)
                .map(session -> providers
                        .authenticate(new Request(session))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Optional<AdminSession> session(RoutingContext context) {
        Cookie cookie = context.request().getCookie(AdminSession.COOKIE);
        boolean basic = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(cookie).filter(there -> !basic).flatMap(there -> sessions.read(there.getValue()));
    }

    /** A password is asked for by the website itself. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Request.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, AdminSession.COOKIE));
    }
}
