package ml.ispovesti.me;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.comment.CommentReactions;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.generation.GenerationViews;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.reaction.Reactions;
import ml.ispovesti.visitor.CurrentVisitor;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v2/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "What is one's own; known by a signed cookie alone")
@Blocking
class MeResource {

    private static final int MOST_IDS = 50;

    private final CurrentVisitor visitor;
    private final Reactions reactions;
    private final CommentReactions commentReactions;
    private final GenerationViews generations;
    private final Clock clock;

    MeResource(
            CurrentVisitor visitor,
            Reactions reactions,
            CommentReactions commentReactions,
            GenerationViews generations,
            Clock clock) {
        this.visitor = visitor;
        this.reactions = reactions;
        this.commentReactions = commentReactions;
        this.generations = generations;
        this.clock = clock;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response me() {
        VisitorId id = visitor.required();
        Instant now = clock.instant();
        Optional<Visitor> known = visitor.remembered(now);
        MeView view = new MeView(
                reactions.superlikesLeft(id),
                known.map(v -> v.nextGenerationAt).filter(now::isBefore).orElse(null),
                known.map(v -> v.nextPublicationAt).filter(now::isBefore).orElse(null),
                known.map(v -> v.nextCommentAt).filter(now::isBefore).orElse(null),
                generations.current(id).orElse(null));
        return onlyForOne(view);
    }

    @GET
    @Path("/reactions")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnReactions.class)))
    public Response reactions(
            @RestQuery @Parameter(required = true, schema = @Schema(enumeration = {"arena", "list"})) String stage,
            @RestQuery
                    @Parameter(
                            required = true,
                            description = "At most 50 numbers with commas between them",
                            schema = @Schema(type = SchemaType.STRING, examples = "1,2,3"))
                    String ids) {
        Stage where = stage(stage);
        List<Long> numbers = numbers(ids);
        return onlyForOne(new OwnReactions(
                visitor.known().map(id -> reactions.of(id, numbers, where)).orElse(List.of())));
    }

    @GET
    @Path("/comment-reactions")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnCommentReactions.class)))
    public Response commentReactions(
            @RestQuery
                    @Parameter(
                            required = true,
                            description = "Of comments: at most 50 numbers with commas between them",
                            schema = @Schema(type = SchemaType.STRING, examples = "1,2,3"))
                    String ids) {
        List<Long> numbers = numbers(ids);
        return onlyForOne(new OwnCommentReactions(
                visitor.known().map(id -> commentReactions.of(id, numbers)).orElse(List.of())));
    }

    private static Stage stage(String name) {
        return switch (name == null ? "" : name) {
            case "arena" -> Stage.ARENA;
            case "list" -> Stage.PUBLISHED;
            default -> throw Problem.INVALID_IDS.because("Give `stage` as arena or list.");
        };
    }

    private static List<Long> numbers(String ids) {
        try {
            List<Long> numbers = ids == null || ids.isEmpty()
                    ? List.of()
                    : Arrays.stream(ids.split(",", MOST_IDS + 2))
                            .map(Long::valueOf)
                            .toList();
            if (numbers.size() <= MOST_IDS) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // Refused like too many.
        }
        throw Problem.INVALID_IDS.because("Give `ids` as at most " + MOST_IDS + " numbers with commas between them.");
    }

    static Response onlyForOne(Object view) {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoStore(true);
        return Response.ok(view).cacheControl(control).build();
    }
}
