package ml.ispovesti.web;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Tells people where the site is, in words that can be clicked. */
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    void greet(@ObservesAsync HttpServerStart start) {
        int port = start.options().getPort();
        if (port > 0) {
            LOG.infof("Ispovesti: http://localhost:%d (Ctrl-C stops it)", port);
        }
    }
}
