package ml.ispovesti.visitor;

import jakarta.enterprise.context.RequestScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;

/** The visitor of this request. Only {@link #required()} and {@link #act} make a new one, so reading never sets a cookie. */
@RequestScoped
public class CurrentVisitor {

    private final SecureRandom random;
    private final AddressLimits limits;
    /** Whom the request's cookie names; null once it turned out that this one was forgotten. */
    private VisitorId named;
    /** Null until somebody asked. */
    private VisitorId id;

    private boolean fresh;
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
            fresh = true;
        }
        return id;
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
        id = null;
        named = null;
        forgotten = true;
    }

    void recognise(VisitorId known) {
        named = known;
    }

    /** The new visitor whose cookie has to go out. */
    Optional<VisitorId> stranger() {
        return fresh ? Optional.of(id) : Optional.empty();
    }

    boolean isForgotten() {
        return forgotten;
    }
}
