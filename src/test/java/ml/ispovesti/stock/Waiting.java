package ml.ispovesti.stock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.confession.Stock;
import ml.ispovesti.staff.Staff;

/** The pending confessions, as tests and administrators see them. */
final class Waiting {

    private Waiting() {}

    /** Nobody waits, and the arena is full, so that nobody goes there either. */
    static void none(Instant now) {
        Shelf.clear(Stage.PENDING);
        long there = QuarkusTransaction.requiringNew().call(() -> Confession.count(Stage.ARENA));
        IntStream.range((int) there, 10).forEach(i -> Shelf.put(Stage.ARENA, "Kandidat " + i, now));
    }

    static long put(String text, Instant since) {
        return Shelf.put(Stage.PENDING, text, since);
    }

    /** Their numbers in order. */
    static List<Long> order() {
        return QuarkusTransaction.requiringNew().call(() -> Stock.after(Stock.Place.FRONT, null, 100_000).stream()
                .map(confession -> confession.id)
                .toList());
    }

    static long total() {
        return QuarkusTransaction.requiringNew().call(() -> Stock.count(null));
    }

    static Response list(String query) {
        return Staff.admin().get(StockResource.PATH + query);
    }

    static Response move(long id, Map<String, ?> body) {
        return Staff.admin().body(body).put(StockResource.PATH + "/" + id + "/place");
    }

    static Response delete(Object ids) {
        return Staff.admin().body(Map.of("ids", ids)).post(StockResource.PATH + "/deletion");
    }

    static Response lastDeed() {
        return Staff.admin().get("/api/v2/admin/audit?limit=1");
    }
}
