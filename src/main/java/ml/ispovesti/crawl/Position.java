package ml.ispovesti.crawl;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;

/**
 * Where a crawl is.
 *
 * @param next null where the next start page is to be begun
 * @param begun how many start pages were begun
 * @param visited pages that were read
 * @param barren pages in a row without a new text
 */
@RegisterForReflection
record Position(List<URI> start, URI next, int begun, List<URI> visited, int barren) {

    static Position first(List<URI> start) {
        return new Position(start, null, 0, List.of(), 0);
    }
}
