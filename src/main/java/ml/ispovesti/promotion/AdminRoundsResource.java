package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.AuditLog;
import ml.ispovesti.staff.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v2/admin/promotion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Blocking
class AdminRoundsResource {

    private static final int REPLAYED = 10;
    private static final int MOST_REPLAYED = 30;

    private final Promotion promotion;
    private final SettingsDesk desk;
    private final Rehearsal rehearsal;
    private final Rounds rounds;
    private final AuditLog log;

    AdminRoundsResource(Promotion promotion, SettingsDesk desk, Rehearsal rehearsal, Rounds rounds, AuditLog log) {
        this.promotion = promotion;
        this.desk = desk;
        this.rehearsal = rehearsal;
        this.rounds = rounds;
        this.log = log;
    }

    @GET
    @Path("/settings")
    @Operation(summary = "The settings of rounds, and what they may be")
    public SettingsDesk.SettingsView settings() {
        return desk.present();
    }

    @GET
    @Path("/settings/history")
    @Operation(summary = "Who changed them, when and why, the newest first")
    public SettingsDesk.VersionPage history(@BeanParam Paging paging) {
        return desk.history(paging);
    }

    @PUT
    @Path("/settings")
    @Operation(
            summary = "Changes the settings, from now on and on all websites",
            description = "Give the version that you read. Without `settings` the configuration's hold again.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "No round can be held by them; `fields` says why, by field")
    @APIResponse(
            responseCode = "409",
            description = "Somebody else changed them meanwhile; `present` and `yours` are both versions")
    public SettingsDesk.SettingsView change(ChangeRequest body) {
        if (body == null || body.version() == null) {
            throw Problem.INVALID_SETTINGS.because("Give the `version` that you read, 0 before the first change.");
        }
        desk.change(body.version(), body.settings(), body.why());
        return desk.present();
    }

    @POST
    @Path("/preview")
    @Operation(
            summary = "What a round would do now",
            description = "Under these settings, or without any under the present ones. Nothing comes of it.")
    @APIResponse(responseCode = "200")
    public Rehearsal.PreviewView preview(RehearsalRequest body) {
        RoundSettings settings = asked(body);
        return rehearsal.preview(settings, desk.moments(settings));
    }

    @POST
    @Path("/replay")
    @Operation(
            summary = "Who would have won the last rounds",
            description = "Under these settings, or without any under the present ones, each round by itself.")
    @APIResponse(responseCode = "200")
    public Rehearsal.ReplayView replay(RehearsalRequest body) {
        int rounds = body == null || body.rounds() == null ? REPLAYED : body.rounds();
        if (rounds < 1 || rounds > MOST_REPLAYED) {
            throw Problem.INVALID_LIMIT.because("Ask for 1 to " + MOST_REPLAYED + " rounds.");
        }
        return rehearsal.replay(asked(body), rounds);
    }

    @POST
    @Path("/rounds")
    @Operation(summary = "Holds a round now", description = "The scheduled ones are held all the same.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Another round was held since `last`")
    public RoundSummaryView hold(HoldRequest body) {
        if (body == null || body.last() == null) {
            throw Problem.MALFORMED_JSON.because(
                    "Give `last`, the number of the last round you know of, or 0 for none.");
        }
        return rounds.one(promotion.holdNow(log.who(), body.last())).round();
    }

    private RoundSettings asked(RehearsalRequest body) {
        if (body == null || body.settings() == null) {
            return desk.present().settings();
        }
        desk.refuseUnusable(body.settings());
        return body.settings();
    }

    @Schema(requiredProperties = {"version", "why"})
    record ChangeRequest(
            Long version,
            @Schema(nullable = true, description = "Null for the configuration's") RoundSettings settings,
            @Schema(maxLength = SettingsDesk.LONGEST_WHY) String why) {}

    record RehearsalRequest(
            @Schema(nullable = true, description = "Null for the present ones") RoundSettings settings,
            @Schema(
                            nullable = true,
                            minimum = "1",
                            maximum = "" + MOST_REPLAYED,
                            description = "How many; null for " + REPLAYED)
                    Integer rounds) {}

    @Schema(requiredProperties = {"last"})
    record HoldRequest(
            @Schema(description = "The number of the last round, so that nobody holds another one unawares; 0 for none")
                    Long last) {}
}
