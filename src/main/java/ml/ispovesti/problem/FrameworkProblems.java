package ml.ispovesti.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the framework's own refusals a type of ours and words that help. */
@ApplicationScoped
class FrameworkProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        return switch (problem.getStatusCode()) {
            case 400 ->
                context.cause.getCause() instanceof JsonProcessingException
                        ? Problem.MALFORMED_JSON.because("Send one JSON object as the API document describes it.")
                        : problem;
            case 404 ->
                Problem.NOT_FOUND.because("There is nothing at this address; see /q/openapi for what there is.");
            case 405 -> Problem.METHOD_NOT_ALLOWED.because("See /q/openapi for the methods of this address.");
            case 415 ->
                Problem.UNSUPPORTED_MEDIA_TYPE.because(
                        "Send the body as application/json, or as /q/openapi says of this address.");
            case 500 -> Problem.INTERNAL_ERROR.because("It is not your fault, and it is in our log. Try again later.");
            default -> problem;
        };
    }
}
