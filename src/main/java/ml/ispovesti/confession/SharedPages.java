package ml.ispovesti.confession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Pages that are the same for everyone, revalidated by ETag. */
@ApplicationScoped
public class SharedPages {

    private final ObjectMapper json;

    SharedPages(ObjectMapper json) {
        this.json = json;
    }

    /** Answers 200 with the page, or 304 where the client has it already. */
    public Response respond(Object page, Request request) {
        return Tagged.answer(bytes(page), request)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .cacheControl(Tagged.revalidated())
                .build();
    }

    private byte[] bytes(Object page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page is always JSON", e);
        }
    }
}
