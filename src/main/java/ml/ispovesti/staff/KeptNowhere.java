package ml.ispovesti.staff;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What administration answers is for one pair of eyes: neither the browser nor a proxy keeps it. */
class KeptNowhere {

    private static final String PREFIX = "/api/v2/admin/";

    @ServerResponseFilter
    public void forbidKeeping(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith(PREFIX)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
