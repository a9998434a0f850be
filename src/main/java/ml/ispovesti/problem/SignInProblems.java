package ml.ispovesti.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Asks for a password. In place of the problem library's own mappers, which read a field that this Quarkus no longer has. */
class SignInProblems {

    static final int BEFORE_THE_LIBRARY = 1;
    private static final String CHALLENGE = "Basic realm=\"ispovesti\", charset=\"UTF-8\"";

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response nobody(UnauthorizedException e, HttpHeaders headers) {
        return challenge(headers);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response wrongPassword(AuthenticationFailedException e, HttpHeaders headers) {
        return challenge(headers);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notAllowed(ForbiddenException e) {
        return Problem.NOT_ALLOWED
                .because(
                        "Ask an administrator for the role that it takes; with a one-time password, first choose one of your"
                                + " own (PUT /api/v2/admin/session/password).")
                .toResponse();
    }

    private static Response challenge(HttpHeaders headers) {
        Response refusal = Problem.SIGN_IN
                .because("Sign in at /admin, or send the name and the password of an account (HTTP Basic).")
                .toResponse();
        return byPage(headers)
                ? refusal
                : Response.fromResponse(refusal)
                        .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                        .build();
    }

    /** The website asks by itself; challenged, the browser would open a window of its own before. */
    private static boolean byPage(HttpHeaders headers) {
        return "same-origin".equals(headers.getHeaderString("Sec-Fetch-Site"));
    }
}
