package ml.ispovesti.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Every refusal of the API (RFC 9457). The type is {@code /problems/} and the constant's name in lower case with dashes;
 * clients rely on it, so a constant is never renamed.
 */
public enum Problem {
    INVALID_PREFIX(400, "The beginning cannot be used"),
    INVALID_MOOD(400, "There is no such mood"),
    INVALID_PSEUDONYM(400, "The pseudonym cannot be used"),
    INVALID_REACTION(400, "There is no such reaction here"),
    INVALID_COMMENT(400, "The comment cannot be used"),
    INVALID_WORD(400, "The word cannot be blocked"),
    INVALID_REPORT(400, "The report cannot be used"),
    INVALID_NOTE(400, "The note cannot be used"),
    INVALID_BLOCK(400, "Nobody can be kept out for so long"),
    INVALID_DECISION(400, "There is no such decision"),
    PERSONAL_DATA(400, "It holds personal data"),
    INVALID_CURSOR(400, "The page marker is not one of ours"),
    INVALID_LIMIT(400, "The page size is out of range"),
    INVALID_SORT(400, "The list has no such order"),
    INVALID_SEARCH(400, "That cannot be searched for"),
    INVALID_IDS(400, "The list of ids cannot be used"),
    INVALID_ACCOUNT(400, "The account cannot be like that"),
    INVALID_PASSWORD(400, "The password cannot be used"),
    INVALID_SETTINGS(400, "No round can be held by these settings"),
    INVALID_FILE(400, "The file cannot be used"),
    INVALID_PLACE(400, "There is no such place"),
    INVALID_PERIOD(400, "The period is out of range"),
    MALFORMED_JSON(400, "The body is not the JSON expected"),
    SIGN_IN(401, "The name or the password is missing or wrong"),
    NOT_ALLOWED(403, "Your account may not do that"),
    KEPT_OUT(403, "Moderators keep you out for a while"),
    CROSS_SITE(403, "Refused from another site"),
    NOT_FOUND(404, "There is no such thing"),
    NO_ROUND(404, "It was in no round"),
    METHOD_NOT_ALLOWED(405, "That cannot be done here"),
    NOT_FINISHED(409, "The confession is not written yet"),
    ALREADY_PUBLISHED(409, "The confession is published already"),
    ACCOUNT_EXISTS(409, "There is an account of this name"),
    LAST_ADMIN(409, "It is the last administrator"),
    DUPLICATE_COMMENT(409, "You said that already"),
    KNOWN_WORD(409, "The word is blocked already"),
    TOO_MANY_WORDS(409, "The block list is full"),
    CASE_CLOSED(409, "The case is decided already"),
    NO_AUTHOR(409, "Its author is not known"),
    SUPERLIKE_USED_UP(409, "The superlike of the day is used up"),
    SETTINGS_CHANGED(409, "Somebody else changed the settings"),
    ROUND_HELD(409, "Another round was held meanwhile"),
    ROUND_OVER(409, "The round is over"),
    NOT_PENDING(409, "It does not wait any more"),
    ROUND_LOST(410, "The confession lost its round"),
    HIDDEN(410, "Moderators hid it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "That media type is not understood"),
    UNWELCOME_TEXT(422, "The text has a word that is blocked"),
    UNUSABLE_MODEL(422, "That model cannot be used"),
    TOO_SOON(429, "Too soon"),
    UNFINISHED_GENERATION(429, "One confession at a time"),
    TOO_MANY_REPORTS(429, "Too many reports"),
    TOO_MANY_FROM_ADDRESS(429, "Too many from this address"),
    TOO_MANY_SIGN_INS(429, "Too many wrong passwords"),
    INTERNAL_ERROR(500, "We broke"),
    GENERATOR_UNAVAILABLE(503, "Nobody can write now"),
    QUEUE_FULL(503, "Too many are waiting"),
    TOO_MANY_PICTURES(503, "Too many pictures at once");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** @param detail what happened and what to do next, for people */
    public HttpProblem because(String detail) {
        return builder(detail).build();
    }

    /** @param more what programs need to know beside the detail, by name; beside {@code type}, {@code title}, {@code status}, {@code detail} */
    public HttpProblem because(String detail, Map<String, Object> more) {
        HttpProblem.Builder problem = builder(detail);
        more.forEach(problem::with);
        return problem.build();
    }

    /** @param wait after which trying again makes sense; told in whole seconds, rounded up, at least one */
    public HttpProblem because(String detail, Duration wait) {
        return builder(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, (wait.toMillis() + 999) / 1000))
                .build();
    }

    private HttpProblem.Builder builder(String detail) {
        return HttpProblem.builder()
                .withType(URI.create(
                        "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                // Browsers keep some refusals, 410 for ever; but what is hidden may come back.
                .withHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
