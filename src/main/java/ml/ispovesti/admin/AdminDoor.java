package ml.ispovesti.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import ml.ispovesti.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A site without an administrator has no address that begins with /api/v2/admin. */
class AdminDoor {

    private static final String PREFIX = "/api/v2/admin/";

    private final AdminIdentity admin;

    AdminDoor(AdminIdentity admin) {
        this.admin = admin;
    }

    /** Before anybody is asked for a password that does not exist. */
    @ServerRequestFilter(preMatching = true)
    public void refuseWithoutAdmin(ContainerRequestContext request) {
        if (!admin.exists() && request.getUriInfo().getPath().startsWith(PREFIX)) {
            throw Problem.NOT_FOUND.because("There is nothing at this address.");
        }
    }
}
