package ml.ispovesti.visitor;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import ml.ispovesti.problem.Problem;

/**
 * What one network address may do in ten minutes. Addresses are never stored: the counts are kept in memory under a hash
 * whose key dies with the process. Forwarding headers count only where Quarkus is told which proxies to trust.
 */
@ApplicationScoped
public class AddressLimits {

    private static final Duration SPAN = Duration.ofMinutes(10);
    /** Bounds the memory of each count to some tens of MB, whatever comes. */
    private static final int MOST_ADDRESSES = 100_000;

    private final Clock clock;
    private final Instance<HttpServerRequest> request;
    private final AddressHash hash;
    private final Limit generations;
    private final Limit publications;
    private final Limit comments;
    private final Limit reports;
    private final Limit visitors;

    AddressLimits(LimitSettings settings, Clock clock, SecureRandom random, Instance<HttpServerRequest> request) {
        this.clock = clock;
        this.request = request;
        hash = AddressHash.withKeyFrom(random);
        generations = new Limit("generations", settings.generations());
        publications = new Limit("publications", settings.publications());
        comments = new Limit("comments", settings.comments());
        reports = new Limit("reports", settings.reports());
        visitors = new Limit("new visitors", settings.visitors());
    }

    /** Counts a generation, or refuses it. */
    public void countGeneration() {
        generations.count();
    }

    /** Counts a publication, or refuses it. */
    public void countPublication() {
        publications.count();
    }

    /** Counts a comment, or refuses it. */
    public void countComment() {
        comments.count();
    }

    /** Counts a report, or refuses it. */
    public void countReport() {
        reports.count();
    }

    void countVisitor() {
        visitors.count();
    }

    private final class Limit {
        private final String what;
        private final int most;
        private final LoadingCache<String, SlidingWindow> windows;

        Limit(String what, int most) {
            this.what = what;
            this.most = most;
            windows = Caffeine.newBuilder()
                    .expireAfterAccess(SPAN)
                    .maximumSize(MOST_ADDRESSES)
                    .build(address -> new SlidingWindow(most, SPAN));
        }

        void count() {
            if (most == 0) {
                return;
            }
            SocketAddress address = request.get().remoteAddress();
            windows.get(hash.of(address.hostAddress())).count(clock.instant()).ifPresent(wait -> {
                throw Problem.TOO_MANY_FROM_ADDRESS.because(
                        "From your network there were " + most + " " + what
                                + " in the last ten minutes. Wait a little and try again.",
                        wait);
            });
        }
    }
}
