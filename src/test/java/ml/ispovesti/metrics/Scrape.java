package ml.ispovesti.metrics;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;

/** What Prometheus would see at a moment. */
public record Scrape(List<String> lines) {

    public static Scrape of(Response metrics) {
        return new Scrape(
                metrics.then().statusCode(200).extract().asString().lines().toList());
    }

    /** @param tags as they stand in the answer, like {@code outcome="done"} */
    public double value(String name, String... tags) {
        return named(name, tags)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .reduce((one, other) -> {
                    throw new IllegalStateException("Several of " + name);
                })
                .orElseThrow(() -> new IllegalStateException("No " + name));
    }

    public boolean has(String name, String... tags) {
        return named(name, tags).findAny().isPresent();
    }

    private Stream<String> named(String name, String... tags) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Stream.of(tags).allMatch(line::contains));
    }
}
