package ml.ispovesti.promotion;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import ml.ispovesti.staff.Staff;

/** An administrator at the settings of rounds. */
final class Knobs {

    static final String ROOT = "/api/v2/admin/promotion";

    private Knobs() {}

    static Response get() {
        return Staff.admin().get(ROOT + "/settings");
    }

    static long version() {
        return get().then().statusCode(200).extract().jsonPath().getLong("version");
    }

    /** The present settings with one of them changed. */
    static Map<String, Object> with(String name, Object value) {
        Map<String, Object> settings = new HashMap<>(get().jsonPath().getMap("settings"));
        settings.put(name, value);
        return settings;
    }

    static Response put(long version, Map<String, Object> settings, String why) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", version);
        body.put("settings", settings);
        body.put("why", why);
        return Staff.admin().body(body).put(ROOT + "/settings");
    }

    static void set(String name, Object value) {
        put(version(), with(name, value), "Proba").then().statusCode(200);
    }

    /** What the configuration says holds again. */
    static void reset() {
        put(version(), null, "Kraj probe").then().statusCode(200);
    }

    static Response rehearse(String what, Map<String, Object> settings) {
        Map<String, Object> body = new HashMap<>();
        body.put("settings", settings);
        return Staff.admin().body(body).post(ROOT + "/" + what);
    }
}
