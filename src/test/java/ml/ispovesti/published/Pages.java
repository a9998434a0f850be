package ml.ispovesti.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the main list as somebody who scrolls. */
final class Pages {

    private Pages() {}

    static JsonPath page(Map<String, ?> question) {
        return given().queryParams(question)
                .get("/api/v2/confessions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The ids of all pages. */
    static List<Long> all(Map<String, ?> question, int limit) {
        return all(question, limit, page -> {});
    }

    /** @param meanwhile what happens between two pages; it gets the ids of the one that came */
    static List<Long> all(Map<String, ?> question, int limit, Consumer<List<Long>> meanwhile) {
        List<Long> seen = new ArrayList<>();
        String next = null;
        do {
            Map<String, Object> asked = new HashMap<>(question);
            asked.put("limit", limit);
            if (next != null) {
                asked.put("after", next);
            }
            JsonPath page = page(asked);
            List<Long> ids = page.getList("items.id", Long.class);
            next = page.getString("next");
            assertThat(ids).hasSizeLessThanOrEqualTo(limit).matches(some -> !some.isEmpty() || seen.isEmpty());
            seen.addAll(ids);
            meanwhile.accept(ids);
        } while (next != null);
        return seen;
    }
}
