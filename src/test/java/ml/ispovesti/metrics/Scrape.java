package ml.ispovesti.metrics;

import io.restassured.RestAssured;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

/** What Prometheus would see at a moment. */
record Scrape(List<String> lines) {

    static Scrape of(URL metrics) {
        return new Scrape(RestAssured.get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList());
    }

    /** @param tags as they stand in the answer, like {@code outcome="done"} */
    double value(String name, String... tags) {
        return named(name, tags)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .reduce((one, other) -> {
                    throw new IllegalStateException("Several of " + name);
                })
                .orElseThrow(() -> new IllegalStateException("No " + name));
    }

    boolean has(String name, String... tags) {
        return named(name, tags).findAny().isPresent();
    }

    private Stream<String> named(String name, String... tags) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Stream.of(tags).allMatch(line::contains));
    }
}
