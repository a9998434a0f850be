package ml.ispovesti.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import ml.ispovesti.Visit;

/** What a browser's EventSource does: shows a text as it is written, and connects again where that breaks off. */
final class Browser implements AutoCloseable {

    private static final Set<String> LAST = Set.of("done", "failed", "cancelled");
    private static final long RECONNECT_NANOS = 200_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile int connections;
    private volatile boolean closed;
    private String lastId;

    record Event(String name, JsonNode data) {}

    private Browser(Visit visit, long generation) {
        reader = new Thread(() -> read(visit, "/api/v2/generations/" + generation + "/events"), "browser");
        reader.setDaemon(true);
    }

    static Browser watch(Visit visit, long generation) {
        Browser browser = new Browser(visit, generation);
        browser.reader.start();
        return browser;
    }

    private void read(Visit visit, String path) {
        while (!closed && !isOver()) {
            RequestSpecification request = visit.request().accept("text/event-stream");
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            try (var lines = new BufferedReader(
                    new InputStreamReader(request.get(path).asInputStream(), StandardCharsets.UTF_8))) {
                read(lines);
            } catch (IOException | RuntimeException e) {
                // The site is not there; as a browser, look again a little later.
            }
            LockSupport.parkNanos(RECONNECT_NANOS);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        connections++;
        String name = null;
        for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:") && name != null) {
                events.add(new Event(name, JSON.readTree(line.substring(5))));
            }
        }
    }

    /** How often it has reached the site. */
    int connections() {
        return connections;
    }

    List<String> names() {
        return events.stream().map(Event::name).toList();
    }

    boolean isOver() {
        return events.stream().anyMatch(event -> LAST.contains(event.name()));
    }

    /** What the visitor sees now. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Event event : events) {
            switch (event.name()) {
                case "snapshot" ->
                    text.replace(0, text.length(), event.data().path("text").asText());
                case "restarted" -> text.setLength(0);
                case "token" ->
                    text.replace(
                            event.data().path("offset").asInt(),
                            text.length(),
                            event.data().path("piece").asText());
                default -> {}
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        closed = true;
    }
}
