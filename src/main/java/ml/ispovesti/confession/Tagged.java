package ml.ispovesti.confession;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Answers that are the same for everyone, with an ETag made of what they hold (RFC 9110). */
public final class Tagged {

    private Tagged() {}

    /** 200 with the body, or 304 where the client has it already. */
    public static Response.ResponseBuilder answer(byte[] body, Request request) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(body)).tag(tag);
    }

    /** May be kept, and is asked for anew each time. */
    public static CacheControl revalidated() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        return control;
    }
}
