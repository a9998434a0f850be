package ml.ispovesti.confession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ml.ispovesti.problem.Problem;

/** The arena and the main list read alike: pages by key, the same for everyone, revalidated by ETag. */
@ApplicationScoped
public class ConfessionLists {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private final ObjectMapper json;

    ConfessionLists(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Answers 200 with a page, or 304 where the client has it already.
     *
     * @param after the {@code next} of the page before; null for the first one
     * @param limit how many, as text; null for the default
     */
    public Response page(Stage stage, String after, String limit, Request request) {
        Cursor cursor = after == null
                ? Cursor.TOP
                : Cursor.decode(after)
                        .orElseThrow(
                                () -> Problem.INVALID_CURSOR.because(
                                        "Give `after` as `next` of the last page had it, or leave it out to start at the top."));
        return respond(below(stage, cursor, size(limit)), request);
    }

    private static int size(String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        int size = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            throw Problem.INVALID_LIMIT.because("Ask for 1 to " + MOST + " confessions a page.");
        }
        return size;
    }

    private static ConfessionPage below(Stage stage, Cursor cursor, int limit) {
        // Written so that the index on (stage, entered_at, id) is walked from the cursor, in SQLite and PostgreSQL
        // alike.
        List<ConfessionView> found = Confession.<Confession>find(
                        "stage = ?1 and enteredAt <= ?2 and (enteredAt < ?2 or id < ?3) order by enteredAt desc, id desc",
                        stage,
                        cursor.enteredAt(),
                        cursor.id())
                .range(0, limit)
                .stream()
                .map(ConfessionView::of)
                .toList();
        if (found.size() <= limit) {
            return new ConfessionPage(found, null);
        }
        ConfessionView last = found.get(limit - 1);
        return new ConfessionPage(found.subList(0, limit), new Cursor(last.enteredAt(), last.id()).encoded());
    }

    private Response respond(ConfessionPage page, Request request) {
        byte[] body = bytes(page);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known != null ? known : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag).cacheControl(revalidate()).build();
    }

    private byte[] bytes(ConfessionPage page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page of confessions is always JSON", e);
        }
    }

    private static CacheControl revalidate() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        return control;
    }
}
