package ml.ispovesti.stock;

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
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Cursor;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.confession.Stock;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path(StockResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Blocking
class StockResource {

    static final String PATH = "/api/v2/admin/pending";
    static final String IMPORT = "/import";

    private static final String LIST = "pending";
    private static final int LONGEST_SEARCH = 100;
    private static final int LONGEST_NAME = 200;

    private final StockDesk desk;
    private final UploadLimit limit;

    StockResource(StockDesk desk, UploadLimit limit) {
        this.desk = desk;
        this.limit = limit;
    }

    @GET
    @Operation(summary = "What waits for the arena, in the order in which it goes there")
    public PendingPage list(
            @BeanParam Paging paging,
            @RestQuery
                    @Parameter(
                            description = "Only those whose text has this, small or capital",
                            schema = @Schema(maxLength = LONGEST_SEARCH))
                    String q) {
        String part = clean(q, LONGEST_SEARCH, Problem.INVALID_SEARCH);
        int size = paging.size();
        List<Long> after = paging.below(LIST, 2);
        Stock.Place place = after.isEmpty() ? Stock.Place.FRONT : new Stock.Place(after.get(0), after.get(1));
        List<Confession> found = Stock.after(place, part, size + 1);
        String next = null;
        if (found.size() > size) {
            found = found.subList(0, size);
            Stock.Place last = Stock.Place.of(found.get(size - 1));
            next = new Cursor(LIST, List.of(last.number(), last.id())).encoded();
        }
        return new PendingPage(found.stream().map(PendingView::of).toList(), next, Stock.count(part), limit.largest());
    }

    @POST
    @Path(IMPORT)
    @Consumes({MediaType.TEXT_PLAIN, "application/jsonl", "application/x-ndjson"})
    @Operation(
            summary = "Takes confessions from a file, to the end of the order",
            description =
                    "UTF-8 text: one a line, or separated by lines of ====================; or JSON Lines, objects with a"
                            + " `text`. A file that cannot be read to its end changes nothing; one whose import is cut off is"
                            + " simply sent again.")
    @RequestBody(content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "It cannot be read, or has no confession; nothing was taken")
    @APIResponse(responseCode = "413", description = "It is larger than `largestFile`; nothing was taken")
    public ImportView take(
            @RestQuery
                    @Parameter(
                            description = "What the file is called, for the log",
                            schema = @Schema(maxLength = LONGEST_NAME))
                    String name,
            InputStream file) {
        return ImportView.of(desk.take(file, clean(name, LONGEST_NAME, Problem.INVALID_FILE)));
    }

    @PUT
    @Path("/{id}/place")
    @Operation(summary = "Moves one to another place in the order")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "There is none with this number")
    @APIResponse(responseCode = "409", description = "It went to the arena meanwhile")
    public void move(@RestPath long id, PlaceRequest body) {
        if (body == null || body.to() == null || (body.to() == Where.BEFORE) != (body.other() != null)) {
            throw Problem.INVALID_PLACE.because(
                    "Give `to` as FIRST or LAST, or as BEFORE with the number of the `other` one.");
        }
        switch (body.to()) {
            case FIRST -> desk.moveFirst(id);
            case LAST -> desk.moveLast(id);
            case BEFORE -> desk.moveBefore(id, body.other());
        }
    }

    @POST
    @Path("/deletion")
    @Operation(
            summary = "Deletes some for good",
            description = "Of those that are in the arena by now it says so, and lets them be.")
    @APIResponse(responseCode = "200")
    public DeletionView delete(DeletionRequest body) {
        List<Long> ids = DeletionRequest.read(body);
        List<Long> deleted = desk.delete(ids);
        List<Long> left = new ArrayList<>(ids);
        left.removeAll(deleted);
        return DeletionView.of(deleted, left);
    }

    /** @return null where nothing was given */
    private static String clean(String raw, int longest, Problem refusal) {
        try {
            String line = OneLine.of(raw, longest);
            return line.isEmpty() ? null : line;
        } catch (OneLine.Unacceptable e) {
            throw refusal.because(e.getMessage());
        }
    }

    enum Where {
        FIRST,
        LAST,
        BEFORE
    }

    @Schema(requiredProperties = {"to"})
    record PlaceRequest(Where to, @Schema(nullable = true, description = "Its number; only with BEFORE") Long other) {}

    @Schema(requiredProperties = {"ids"})
    record DeletionRequest(@Schema(minItems = 1, maxItems = DeletionRequest.MOST) List<Long> ids) {

        static final int MOST = 50;

        static List<Long> read(DeletionRequest body) {
            if (body == null
                    || body.ids == null
                    || body.ids.isEmpty()
                    || body.ids.size() > MOST
                    || body.ids.stream().anyMatch(Objects::isNull)) {
                throw Problem.INVALID_IDS.because("Give `ids` as a list of 1 to " + MOST + " numbers.");
            }
            return body.ids.stream().distinct().toList();
        }
    }
}
