package ml.ispovesti.visitor;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/**
 * A network address under a hash that all replicas share and that is another one each day (UTC). When the day is over nobody can make that
 * hash again, see {@link DailySalt}. Unlike the counts of {@link AddressLimits} it may be stored, for a day at most.
 */
@ApplicationScoped
public class DailyAddress {

    private final DailySalt salt;
    private final Instance<HttpServerRequest> request;

    DailyAddress(DailySalt salt, Instance<HttpServerRequest> request) {
        this.salt = salt;
        this.request = request;
    }

    /** Of whoever asks now; 44 characters. */
    public String ofRequest() {
        return hash(request.get().remoteAddress().hostAddress());
    }

    /**
     * Asks the database, in the caller's transaction where there is one.
     *
     * @param address a literal IPv4 or IPv6 address; null for none
     */
    public String hash(String address) {
        return AddressHash.with(salt.today()).of(address);
    }
}
