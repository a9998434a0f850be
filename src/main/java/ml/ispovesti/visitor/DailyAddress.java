package ml.ispovesti.visitor;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A network address under a hash that all replicas share and that is another one each day (UTC). Unlike the counts of {@link AddressLimits}
 * it may be stored, for a day at most.
 */
@ApplicationScoped
public class DailyAddress {

    private final SigningKey key;
    private final Clock clock;
    private final Instance<HttpServerRequest> request;

    DailyAddress(SigningKey key, Clock clock, Instance<HttpServerRequest> request) {
        this.key = key;
        this.clock = clock;
        this.request = request;
    }

    /** Of whoever asks now; 44 characters. */
    public String ofRequest() {
        return hash(request.get().remoteAddress().hostAddress());
    }

    /** @param address a literal IPv4 or IPv6 address; null for none */
    public String hash(String address) {
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        return AddressHash.with(key.sum("address", today)).of(address);
    }
}
