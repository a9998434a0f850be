package ml.ispovesti.moderation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ml.ispovesti.confession.BlockList;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.PersonalData;
import ml.ispovesti.confession.WordList.Hit;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2/admin/moderation/words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation", description = "For moderators and administrators")
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
@Blocking
class WordsResource {

    private final Words words;
    private final WordKeeper keeper;
    private final BlockList inUse;

    WordsResource(Words words, WordKeeper keeper, BlockList inUse) {
        this.words = words;
        this.keeper = keeper;
        this.inUse = inUse;
    }

    @GET
    @Operation(summary = "All blocked words, the oldest first")
    public WordItems list() {
        return new WordItems(SiteWord.inUse().stream().map(WordView::of).toList());
    }

    @POST
    @Operation(
            summary = "Blocks a word",
            description =
                    "From now on, here at once and within seconds everywhere. * at the end: all that begin so; * before it:"
                            + " all that end so. What is published already stays.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WordView.class)))
    @APIResponse(responseCode = "409", description = "It is blocked already, or the list is full")
    public Response add(WordRequest body) {
        if (body == null) {
            throw Problem.INVALID_WORD.because("Give a word: {\"word\": \"…\"}.");
        }
        WordView added = words.add(body.word(), body.note());
        keeper.refresh();
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Blocks it no more")
    public void remove(@RestPath long id) {
        words.remove(id);
        keeper.refresh();
    }

    @POST
    @Path("/try")
    @Operation(summary = "What would be refused in a text; nothing is stored")
    public TryView attempt(TryRequest body) {
        String text = body == null || body.text() == null ? "" : body.text();
        if (text.codePointCount(0, text.length()) > Confession.LONGEST) {
            throw Problem.INVALID_WORD.because("Try a text of at most " + Confession.LONGEST + " characters.");
        }
        return new TryView(
                inUse.inUse().all(text).stream().map(HitView::of).toList(),
                PersonalData.in(text).orElse(null));
    }

    @Schema(requiredProperties = {"items"})
    record WordItems(List<WordView> items) {}

    @Schema(requiredProperties = {"word"})
    record WordRequest(
            @Schema(examples = "glup*") String word,
            @Schema(nullable = true, maxLength = Words.LONGEST_NOTE) String note) {}

    @Schema(requiredProperties = {"text"})
    record TryRequest(@Schema(maxLength = Confession.LONGEST) String text) {}

    @Schema(requiredProperties = {"hits"})
    record TryView(
            List<HitView> hits,
            @Schema(nullable = true, description = "The first that it holds") PersonalData.Kind personalData) {}

    @Schema(requiredProperties = {"word", "found", "start", "end"})
    record HitView(
            @Schema(description = "Of the list") String word,
            @Schema(description = "As it stands in the text") String found,
            @Schema(description = "In UTF-16 units of the text in Unicode's form C") int start,
            int end) {

        static HitView of(Hit hit) {
            return new HitView(hit.entry(), hit.found(), hit.start(), hit.end());
        }
    }
}
