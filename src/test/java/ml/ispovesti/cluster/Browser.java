package ml.ispovesti.cluster;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import ml.ispovesti.cluster.Cluster.Job;

/** What a browser's EventSource does: shows a text as it is written, and connects again where that breaks off. */
final class Browser {

    private static final Set<String> LAST = Set.of("done", "failed", "cancelled");
    private static final long RECONNECT_NANOS = 200_000_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile int connections;
    private String lastId;
    private String name;

    private record Event(String name, String data) {

        JsonPath json() {
            return JsonPath.from(data);
        }
    }

    private Browser(URI stream, String cookie) {
        reader = new Thread(() -> read(stream, cookie), "browser");
        reader.setDaemon(true);
    }

    static Browser watch(Job job) {
        Browser browser = new Browser(
                URI.create(job.web() + "/api/v2/generations/" + job.id() + "/events"),
                job.visitor().cookie());
        browser.reader.start();
        return browser;
    }

    private void read(URI stream, String cookie) {
        while (!isOver()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Cookie", cookie);
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            try (Stream<String> lines = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                connections++;
                lines.forEach(this::read);
            } catch (IOException | UncheckedIOException e) {
                // The site is not there; as a browser, look again a little later.
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(RECONNECT_NANOS);
        }
    }

    private void read(String line) {
        if (line.startsWith("id:")) {
            lastId = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:") && name != null) {
            events.add(new Event(name, line.substring(5)));
        } else if (line.isEmpty()) {
            name = null;
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
                case "snapshot" -> text.replace(0, text.length(), event.json().getString("text"));
                case "restarted" -> text.setLength(0);
                case "token" ->
                    text.replace(
                            event.json().getInt("offset"),
                            text.length(),
                            event.json().getString("piece"));
                default -> {}
            }
        }
        return text.toString();
    }
}
