package ml.ispovesti.sharing;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.data.StartRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the site is for the world, which it has to name in links that others keep: {@code ispovesti.public-url}. Where that is not
 * given, the address that was asked for is believed, which is good enough to try the site out.
 */
@ApplicationScoped
class PublicAddress {

    private final Optional<String> given;

    PublicAddress(@ConfigProperty(name = "ispovesti.public-url") Optional<String> given) {
        this.given = given.map(PublicAddress::read);
    }

    /** Made at start, so that nonsense is refused then. */
    void check(@Observes @Priority(DataFolder.OPEN - 1) StartupEvent event) {}

    /** Without a slash at the end. */
    String of(HttpServerRequest request) {
        return given.orElseGet(() -> request.scheme() + "://" + request.authority());
    }

    static String read(String setting) {
        String address = setting.strip().replaceFirst("/+$", "");
        URI uri = parsed(address);
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        boolean bare = uri.getRawPath() != null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if (!web || uri.getHost() == null || !bare) {
            throw refused(setting);
        }
        return address;
    }

    private static URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw refused(address);
        }
    }

    private static StartRefused refused(String setting) {
        return new StartRefused("ispovesti.public-url is \"" + setting
                + "\"; give the site's address as people type it, without a path: https://example.org");
    }
}
