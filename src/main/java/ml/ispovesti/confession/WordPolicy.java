package ml.ispovesti.confession;

import java.util.Optional;

/** Which words are not welcome on the site. */
public interface WordPolicy {

    /** @return the first unwelcome word of a text, in lower case */
    Optional<String> unwelcome(String text);
}
