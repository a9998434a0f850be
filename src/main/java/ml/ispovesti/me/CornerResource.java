package ml.ispovesti.me;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import ml.ispovesti.confession.NumberedPage;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.data.HousekeepingSettings;
import ml.ispovesti.generation.Authors;
import ml.ispovesti.generation.GenerationView;
import ml.ispovesti.generation.GenerationViews;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.reaction.Reactions;
import ml.ispovesti.reaction.Vote;
import ml.ispovesti.visitor.CurrentVisitor;
import ml.ispovesti.visitor.VisitorForgotten;
import ml.ispovesti.visitor.VisitorId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a visitor has here: to look at, to take along, and to have forgotten. */
@Path("/api/v2/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@Blocking
class CornerResource {

    private final CurrentVisitor visitor;
    private final GenerationViews generations;
    private final Authors authors;
    private final OwnConfessions confessions;
    private final Reactions reactions;
    private final Export export;
    private final Forgetting forgetting;
    private final HousekeepingSettings housekeeping;

    CornerResource(
            CurrentVisitor visitor,
            GenerationViews generations,
            Authors authors,
            OwnConfessions confessions,
            Reactions reactions,
            Export export,
            Forgetting forgetting,
            HousekeepingSettings housekeeping) {
        this.visitor = visitor;
        this.generations = generations;
        this.authors = authors;
        this.confessions = confessions;
        this.reactions = reactions;
        this.export = export;
        this.forgetting = forgetting;
        this.housekeeping = housekeeping;
    }

    @GET
    @Path("/drafts")
    @Operation(summary = "Finished texts that are not published yet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftPage.class)))
    public Response drafts(@BeanParam Paging paging) {
        NumberedPage<GenerationView> page = page("drafts", paging, generations::drafts, GenerationView::id);
        return MeResource.onlyForOne(new DraftPage(page.items(), page.next(), keptDays()));
    }

    private Long keptDays() {
        return housekeeping.drafts().isZero() ? null : housekeeping.drafts().toDays();
    }

    @DELETE
    @Path("/drafts/{id}")
    public void deleteDraft(@RestPath long id) {
        authors.deleteDraft(visitor.known().orElseThrow(CornerResource::noDraft), id);
    }

    @GET
    @Path("/confessions")
    @Operation(summary = "What one published, and what became of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnConfessionPage.class)))
    public Response confessions(@BeanParam Paging paging) {
        NumberedPage<OwnConfession> page =
                page("own", paging, confessions::of, own -> own.confession().id());
        return MeResource.onlyForOne(new OwnConfessionPage(page.items(), page.next()));
    }

    @GET
    @Path("/votes")
    @Operation(summary = "What one voted on, in the arena and on the main list")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VotePage.class)))
    public Response votes(@BeanParam Paging paging) {
        NumberedPage<Vote> page = page("votes", paging, reactions::of, Vote::id);
        return MeResource.onlyForOne(new VotePage(page.items(), page.next()));
    }

    /** Of a stranger it is empty. */
    private <T> NumberedPage<T> page(String list, Paging paging, OfVisitor<T> source, ToLongFunction<T> number) {
        Optional<VisitorId> known = visitor.known();
        return NumberedPage.of(
                list,
                paging,
                (below, most) -> known.map(id -> source.read(id, below, most)).orElse(List.of()),
                number);
    }

    private interface OfVisitor<T> {
        List<T> read(VisitorId visitor, long below, int most);
    }

    @GET
    @Path("/export")
    @Operation(summary = "All that is stored of one, as a file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnData.class)))
    @APIResponse(responseCode = "404", description = "Who asks is a stranger, of whom nothing is stored")
    public Response export() {
        VisitorId known = visitor.known()
                .orElseThrow(() -> Problem.NOT_FOUND.because("Nothing is stored of you: you come without our cookie."));
        StreamingOutput file = to -> export.write(known, to);
        return Response.fromResponse(MeResource.onlyForOne(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ispovesti.json\"")
                .build();
    }

    @DELETE
    @Operation(
            summary = "Forgets the visitor",
            description =
                    "Deletes drafts and the identity, and cancels what is being written. What was published, commented or voted"
                            + " stays, for nobody. May be repeated; the cookie is taken back.")
    public void forget() {
        visitor.known().ifPresent(id -> {
            try {
                forgetting.forget(id);
            } catch (VisitorForgotten e) {
                // Twice at once is as good as once.
            }
        });
        visitor.forget();
    }

    private static RuntimeException noDraft() {
        return Problem.NOT_FOUND.because("You have no generation with this number.");
    }
}
