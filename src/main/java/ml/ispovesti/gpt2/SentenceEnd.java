package ml.ispovesti.gpt2;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of a text end: a full stop, question or exclamation mark or ellipsis, with what closes after it. */
final class SentenceEnd {

    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”“’»)\\]]*(?=\\s|$)");

    private SentenceEnd() {}

    /**
     * @param from where the continuation begins: what a person gave is not cut
     * @return the text up to its last sentence end; empty where the continuation has none
     */
    static Optional<String> cut(String text, int from) {
        Matcher ends = END.matcher(text).region(from, text.length());
        int last = -1;
        while (ends.find()) {
            last = ends.end();
        }
        return last < 0 ? Optional.empty() : Optional.of(text.substring(0, last));
    }
}
