package ml.ispovesti.visitor;

import io.quarkus.arc.ClientProxy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Reads the visitor's cookie, sends it to those who became visitors or came on another day, and takes it back from those who were forgotten. */
class VisitorFilter {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final String VISITOR = CurrentVisitor.class.getName();

    private final CurrentVisitor visitor;
    private final VisitorCookie cookies;

    VisitorFilter(CurrentVisitor visitor, VisitorCookie cookies) {
        this.visitor = visitor;
        this.cookies = cookies;
    }

    /** Keeps the visitor with the request, too: its answer must go out whatever became of the request's scope meanwhile. */
    @ServerRequestFilter
    public void recognise(ContainerRequestContext request) {
        request.setProperty(VISITOR, ClientProxy.unwrap(visitor));
        Cookie cookie = request.getCookies().get(VisitorCookie.NAME);
        if (cookie != null) {
            cookies.read(cookie.getValue()).ifPresent(visitor::recognise);
        }
    }

    @ServerResponseFilter
    public void sendCookie(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(VISITOR) instanceof CurrentVisitor known) {
            if (known.isForgotten()) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
            }
            known.dueCookie().ifPresent(id -> response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, cookie(request, cookies.valueFor(id), KEPT)));
        }
    }

    private static NewCookie cookie(ContainerRequestContext request, String value, Duration kept) {
        return new NewCookie.Builder(VisitorCookie.NAME)
                .value(value)
                .path("/")
                .maxAge((int) kept.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure("https".equals(request.getUriInfo().getRequestUri().getScheme()))
                .build();
    }
}
