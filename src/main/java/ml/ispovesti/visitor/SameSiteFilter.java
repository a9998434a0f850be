package ml.ispovesti.visitor;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import ml.ispovesti.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses changes that another site's page asks for in a visitor's name. Beside the cookie's SameSite=Lax this also holds in
 * browsers without it and for requests that make a new cookie. Browsers say where a request comes from in
 * {@code Sec-Fetch-Site} (Fetch Metadata), older ones in {@code Origin}; programs send neither and pass.
 */
class SameSiteFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public void refuseOtherSites(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && fromElsewhere(request)) {
            throw Problem.CROSS_SITE.because("Open this site itself and do it there.");
        }
    }

    private static boolean fromElsewhere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null && !sameHost(origin, request.getUriInfo().getRequestUri());
    }

    private static boolean sameHost(String origin, URI here) {
        String authority = origin.substring(origin.indexOf("//") + 2);
        return authority.equalsIgnoreCase(here.getAuthority());
    }
}
