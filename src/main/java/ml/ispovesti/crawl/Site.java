package ml.ispovesti.crawl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The hosts of the start pages, beyond which it never goes. */
record Site(List<URI> start) {

    static boolean isWeb(URI address) {
        return address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }

    /** @return where a link leads, without its fragment; empty where that is outside */
    Optional<URI> within(URI from, String link) {
        try {
            URI resolved = from.resolve(link.strip().replace(" ", "%20")).normalize();
            URI bare = new URI(resolved.toString().replaceFirst("#.*", ""));
            return isWeb(bare) && start.stream().anyMatch(page -> origin(page).equals(origin(bare)))
                    ? Optional.of(bare)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Host and port; a site that moves from http to https is the same. */
    static String origin(URI address) {
        int port = address.getPort() == 80 || address.getPort() == 443 ? -1 : address.getPort();
        return address.getHost().toLowerCase(java.util.Locale.ROOT) + ":" + port;
    }
}
