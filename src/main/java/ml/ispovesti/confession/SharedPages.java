package ml.ispovesti.confession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Pages that are the same for everyone, revalidated by ETag. */
@ApplicationScoped
public class SharedPages {

    private final ObjectMapper json;

    SharedPages(ObjectMapper json) {
        this.json = json;
    }

    /** Answers 200 with the page, or 304 where the client has it already. */
    public Response respond(Object page, Request request) {
        byte[] body = bytes(page);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known != null ? known : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag).cacheControl(revalidate()).build();
    }

    private byte[] bytes(Object page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page is always JSON", e);
        }
    }

    private static CacheControl revalidate() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        return control;
    }
}
