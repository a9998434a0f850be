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

    /** The ids of all pages. */
    static List<Long> all(Map<String, ?> question, int limit) {
        return some(Integer.MAX_VALUE, question, limit, page -> {});
    }

    /** @param meanwhile what happens between two pages; it gets the ids of the one that came */
    static List<Long> all(Map<String, ?> question, int limit, Consumer<List<Long>> meanwhile) {
        return some(Integer.MAX_VALUE, question, limit, meanwhile);
    }

    /** The ids of the first four pages of fifty. */
    static List<Long> first200(Map<String, ?> question) {
        return some(4, question, 50, page -> {});
    }

    private static List<Long> some(int pages, Map<String, ?> question, int limit, Consumer<List<Long>> meanwhile) {
        List<Long> seen = new ArrayList<>();
        String next = null;
        for (int i = 0; i < pages && (i == 0 || next != null); i++) {
            JsonPath page = page(question, limit, next);
            List<Long> ids = page.getList("items.id", Long.class);
            next = page.getString("next");
            assertThat(ids).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(ids);
            meanwhile.accept(ids);
        }
        return seen;
    }

    private static JsonPath page(Map<String, ?> question, int limit, String after) {
        Map<String, Object> asked = new HashMap<>(question);
        asked.put("limit", limit);
        if (after != null) {
            asked.put("after", after);
        }
        return given().queryParams(asked)
                .get("/api/v2/confessions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
