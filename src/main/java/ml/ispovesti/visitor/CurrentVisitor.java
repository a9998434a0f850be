package ml.ispovesti.visitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The visitor of this request. Only {@link #required()} and {@link #act} make a new one, so reading never makes one. */
@RequestScoped
public class CurrentVisitor {

    private static final Logger LOG = Logger.getLogger(CurrentVisitor.class);

    private final SecureRandom random;
    private final AddressLimits limits;
    /** Whom the request's cookie names; null once it turned out that this one was forgotten. */
    private VisitorId named;
    /** Null until somebody asked. */
    private VisitorId id;

    private boolean cookieDue;
    private boolean forgotten;

    CurrentVisitor(SecureRandom random, AddressLimits limits) {
        this.random = random;
        this.limits = limits;
    }

    /** Who asks, where the request brought a cookie of ours. */
    public Optional<VisitorId> known() {
        if (id == null && named != null && !Forgotten.knows(named)) {
            id = named;
        }
        named = null;
        return Optional.ofNullable(id);
    }

    /** Who asks; a stranger becomes a new visitor, whose cookie goes with the answer. */
    public VisitorId required() {
        if (known().isEmpty()) {
            limits.countVisitor();
            id = VisitorId.random(random);
            cookieDue = true;
        }
        return id;
    }

    /**
     * What is remembered of who asks. Whoever comes on another day than the last time is noted as seen, and the cookie lasts as long again.
     */
    public Optional<Visitor> remembered(Instant now) {
        Optional<Visitor> visitor = known().flatMap(Visitor::known);
        visitor.filter(each -> !each.seenToday(now)).ifPresent(each -> {
            noteSeen(now);
            cookieDue = true;
        });
        return visitor;
    }

    /** Not worth refusing an answer for, on a full disk for instance. */
    private void noteSeen(Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> Visitor.saw(id, now));
        } catch (RuntimeException e) {
            LOG.warn("It cannot be noted that a visitor was here", e);
        }
    }

    /** Does something in the visitor's name; whoever is forgotten in that very moment does it as somebody new. */
    public <T> T act(Function<VisitorId, T> deed) {
        try {
            return deed.apply(required());
        } catch (VisitorForgotten e) {
            id = null;
            return deed.apply(required());
        }
    }

    /** The request's cookie is taken back. */
    public void forget() {
        cookieDue = false;
        id = null;
        named = null;
        forgotten = true;
    }

    void recognise(VisitorId known) {
        named = known;
    }

    /** Whose cookie has to go out, for the first time or once more. */
    Optional<VisitorId> dueCookie() {
        return cookieDue ? Optional.of(id) : Optional.empty();
    }

    boolean isForgotten() {
        return forgotten;
    }
}
