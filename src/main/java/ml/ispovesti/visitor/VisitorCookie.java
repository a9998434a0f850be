package ml.ispovesti.visitor;

import java.util.Optional;
import java.util.regex.Pattern;

/** The cookie's value: the visitor's id, a dot, and our signature of it, so that nobody makes up another's. */
final class VisitorCookie {

    static final String NAME = "visitor";
    private static final String PURPOSE = "visitor";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final SigningKey key;

    VisitorCookie(SigningKey key) {
        this.key = key;
    }

    String valueFor(VisitorId id) {
        return id.value() + "." + key.sign(PURPOSE, id.value());
    }

    /** @return who it is, unless the value is not one that we signed */
    Optional<VisitorId> read(String value) {
        int dot = value.indexOf('.');
        if (dot < 0 || !ID.matcher(value.substring(0, dot)).matches()) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        return key.isSigned(PURPOSE, id, value.substring(dot + 1)) ? Optional.of(new VisitorId(id)) : Optional.empty();
    }
}
