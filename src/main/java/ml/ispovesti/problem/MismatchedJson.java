package ml.ispovesti.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** JSON that is whole and not what was expected, such as a text for a number; the framework has an answer of its own to it. */
class MismatchedJson {

    @ServerExceptionMapper
    public Response refuse(MismatchedInputException mismatch) {
        return Problem.MALFORMED_JSON
                .because("Send one JSON object as the API document describes it.")
                .toResponse();
    }
}
