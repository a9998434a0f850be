package ml.ispovesti.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Asks for a password. In place of the problem library's own mappers, which read a field that this Quarkus no longer has. */
class SignInProblems {

    private static final int BEFORE_THE_LIBRARY = 1;
    private static final String CHALLENGE = "Basic realm=\"ispovesti\", charset=\"UTF-8\"";

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response nobody(UnauthorizedException e) {
        return challenge();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response wrongPassword(AuthenticationFailedException e) {
        return challenge();
    }

    private static Response challenge() {
        Response refusal = Problem.SIGN_IN
                .because("Sign in as admin with the password of this site's settings (HTTP Basic).")
                .toResponse();
        return Response.fromResponse(refusal)
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }
}
