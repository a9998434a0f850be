package ml.ispovesti.moderation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.confession.Cursor;
import ml.ispovesti.confession.NumberedPage;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2/admin/moderation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation", description = "For moderators and administrators")
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
@Blocking
class ModerationResource {

    private static final String QUEUE = "queue";
    private static final String DECIDED = "decided";
    private static final int LONGEST_NOTE = 300;

    private final Cases cases;
    private final CaseViews views;

    ModerationResource(Cases cases, CaseViews views) {
        this.cases = cases;
        this.views = views;
    }

    @GET
    @Path("/queue")
    @Operation(summary = "The open cases, those that wait longest first")
    public QueueView queue(@BeanParam Paging paging) {
        NumberedPage<Case> page = NumberedPage.of(QUEUE, paging, 0, Case::open, open -> open.id);
        return new QueueView(Case.countOpen(), views.of(page.items()), page.next());
    }

    @GET
    @Path("/cases")
    @Operation(summary = "The decided cases, those that were decided last first")
    public DecidedView decided(@BeanParam Paging paging) {
        List<Long> below = paging.below(DECIDED, 2);
        int size = paging.size();
        List<Case> found = Case.decided(below, size + 1);
        if (found.size() <= size) {
            return new DecidedView(views.of(found), null);
        }
        List<Long> place = found.get(size - 1).place();
        return new DecidedView(views.of(found.subList(0, size)), new Cursor(DECIDED, place).encoded());
    }

    @POST
    @Path("/cases/{id}/hide")
    @Operation(
            summary = "Nobody sees it any more",
            description = "Of an open case, or of one that was decided otherwise; then `instead` says how.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Somebody decided it already")
    public CaseView hide(@RestPath long id, DecisionRequest body) {
        cases.hide(id, instead(body), note(body));
        return view(id);
    }

    @POST
    @Path("/cases/{id}/restore")
    @Operation(
            summary = "Everybody sees it again",
            description =
                    "Of an open case, or of one in which a moderator hid it, with `instead` as HIDDEN. Only new reports can"
                            + " hide it again.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Somebody decided it already")
    public CaseView restore(@RestPath long id, DecisionRequest body) {
        cases.restore(id, instead(body), note(body));
        return view(id);
    }

    @POST
    @Path("/cases/{id}/dismiss")
    @Operation(summary = "There was nothing to it", description = "What reports had hidden is seen again.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Somebody decided it already")
    public CaseView dismiss(@RestPath long id, DecisionRequest body) {
        cases.dismiss(id, note(body));
        return view(id);
    }

    @POST
    @Path("/cases/{id}/block")
    @Operation(
            summary = "Keeps the author out for a time",
            description = "Until then they only read. Also of a decided case; it decides none.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Its author is not known")
    public BlockView block(@RestPath long id, BlockRequest body) {
        if (body == null || body.hours() == null) {
            throw Problem.INVALID_BLOCK.because("Give `hours`, or 0 to let the author in again.");
        }
        return new BlockView(cases.blockAuthor(id, body.hours(), clean(body.note())));
    }

    private CaseView view(long id) {
        return views.of(List.of(Case.<Case>findByIdOptional(id).orElseThrow(Cases::unknown)))
                .get(0);
    }

    private static Decision instead(DecisionRequest body) {
        return body == null ? null : Decision.of(body.instead());
    }

    private static String note(DecisionRequest body) {
        return body == null ? null : clean(body.note());
    }

    private static String clean(String note) {
        try {
            String line = OneLine.of(note, LONGEST_NOTE);
            return line.isEmpty() ? null : line;
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_NOTE.because(e.getMessage());
        }
    }

    @Schema(requiredProperties = {"open", "items"})
    record QueueView(
            @Schema(description = "How many there are in all") long open,
            List<CaseView> items,
            @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                    String next) {}

    @Schema(requiredProperties = {"items"})
    record DecidedView(
            List<CaseView> items,
            @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                    String next) {}

    record DecisionRequest(
            @Schema(nullable = true, maxLength = LONGEST_NOTE, description = "For other moderators") String note,
            @Schema(
                            nullable = true,
                            enumeration = {"HIDDEN", "RESTORED", "DISMISSED"},
                            description = "The decision that this one replaces; nothing for an open case")
                    String instead) {}

    @Schema(requiredProperties = {"hours"})
    record BlockRequest(
            @Schema(minimum = "0", maximum = "8760", description = "0 lets them in again") Integer hours,
            @Schema(nullable = true, maxLength = LONGEST_NOTE) String note) {}

    record BlockView(@Schema(nullable = true, description = "Null where they may do everything") Instant until) {}
}
