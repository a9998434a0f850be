package ml.ispovesti.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** JSON that holds something else than what is meant: the framework's own answers are no problems of ours. */
class JsonProblems {

    // Both named, since the problem library has a mapper of its own for the second one.
    @ServerExceptionMapper(
            value = {MismatchedInputException.class, InvalidFormatException.class},
            priority = SignInProblems.BEFORE_THE_LIBRARY)
    public Response mismatch(MismatchedInputException mismatch) {
        String place = mismatch.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        HttpProblem problem = Problem.MALFORMED_JSON.because("Send one JSON object as the API document describes it"
                + (place.isEmpty() ? "." : "; what `" + place + "` holds does not fit."));
        return problem.toResponse();
    }
}
