package ml.ispovesti.visitor;

import jakarta.enterprise.context.RequestScoped;
import java.security.SecureRandom;
import java.util.Optional;

/** The visitor of this request. Only {@link #required()} makes a new one, so reading never sets a cookie. */
@RequestScoped
public class CurrentVisitor {

    private final SecureRandom random;
    private final AddressLimits limits;
    private VisitorId id;
    private boolean fresh;

    CurrentVisitor(SecureRandom random, AddressLimits limits) {
        this.random = random;
        this.limits = limits;
    }

    /** Who asks, where the request brought a cookie of ours. */
    public Optional<VisitorId> known() {
        return Optional.ofNullable(id);
    }

    /** Who asks; a stranger becomes a new visitor, whose cookie goes with the answer. */
    public VisitorId required() {
        if (id == null) {
            limits.countVisitor();
            id = VisitorId.random(random);
            fresh = true;
        }
        return id;
    }

    void recognise(VisitorId known) {
        id = known;
    }

    /** The new visitor whose cookie has to go out. */
    Optional<VisitorId> stranger() {
        return fresh ? Optional.of(id) : Optional.empty();
    }
}
