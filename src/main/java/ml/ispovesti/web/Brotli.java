package ml.ispovesti.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts and styles lie beside themselves as Brotli makes them (RFC 7932), put there by {@code webui/build/compressed.ts}. */
final class Brotli {

    static final String ENDING = ".br";

    private static final Pattern FILE = Pattern.compile("/assets/[\\w-]+\\.(js|css)");
    private static final Pattern COMPRESSED = Pattern.compile("/assets/[\\w-]+\\.(js|css)\\.br");
    private static final Pattern TAKEN = Pattern.compile("\\bbr\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private Brotli() {}

    /** Whether the browser takes it, and it is there. */
    static boolean suits(RoutingContext request) {
        String path = request.normalizedPath();
        String taken = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null
                && TAKEN.matcher(taken).find()
                && FILE.matcher(path).matches()
                && Thread.currentThread().getContextClassLoader().getResource("META-INF/resources" + path + ENDING)
                        != null;
    }

    /** Tells of a compressed file what it is; the file handler would call it unknown. */
    static void tell(RoutingContext request) {
        Matcher file = COMPRESSED.matcher(request.normalizedPath());
        if (!file.matches()) {
            return;
        }
        String type = file.group(1).equals("js") ? "text/javascript" : "text/css";
        request.addHeadersEndHandler(end -> {
            MultiMap headers = request.response().headers();
            if (request.response().getStatusCode() == 200) {
                headers.set(HttpHeaders.CONTENT_ENCODING, "br");
                headers.set(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8");
                headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            }
        });
    }
}
