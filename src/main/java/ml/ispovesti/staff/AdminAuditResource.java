package ml.ispovesti.staff;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.confession.NumberedPage;
import ml.ispovesti.confession.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v2/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Blocking
class AdminAuditResource {

    private static final String LIST = "audit";

    @GET
    @Operation(summary = "What administrators and moderators did, the newest first")
    public AuditPage page(
            @BeanParam Paging paging,
            @RestQuery @Parameter(description = "Only what this account did") String who,
            @RestQuery @Parameter(description = "Only this kind of action, such as account.added") String action) {
        NumberedPage<AuditEntry> page = NumberedPage.of(
                LIST,
                paging,
                (below, most) -> AuditEntry.below(below, given(who), given(action), most),
                entry -> entry.id);
        return new AuditPage(page.items().stream().map(AuditView::of).toList(), page.next());
    }

    private static String given(String filter) {
        return filter == null || filter.isBlank() ? null : filter.strip();
    }

    @Schema(requiredProperties = {"items"})
    record AuditPage(
            List<AuditView> items,
            @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                    String next) {}

    @Schema(requiredProperties = {"id", "at", "who", "action"})
    record AuditView(
            long id,
            Instant at,
            @Schema(description = "The name of the account") String who,
            @Schema(description = "What was done, as thing.happened") String action,
            @Schema(nullable = true, description = "To what") String target,
            @Schema(nullable = true) String detail) {

        static AuditView of(AuditEntry entry) {
            return new AuditView(entry.id, entry.at, entry.who, entry.action, entry.target, entry.detail);
        }
    }
}
