package ml.ispovesti.gpt2;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.ispovesti.generator.ConfessionWriter.Finish;

/** One attempt at continuing a beginning: takes the tokens one by one and knows when the text is over. */
final class Attempt {

    private static final String NEWLINE = "\\R";

    private final String beginning;
    private final int endOfText;
    private final Function<long[], String> decoder;
    private final Pattern stops;
    private final long[] tokens;
    private int count;
    private String continuation = "";
    private Finish finish;

    /** @param stop ends the text and is left out, as a line break does */
    Attempt(String beginning, int room, int endOfText, List<String> stop, Function<long[], String> decoder) {
        this.beginning = beginning;
        this.endOfText = endOfText;
        this.decoder = decoder;
        this.tokens = new long[room];
        StringBuilder pattern = new StringBuilder(NEWLINE);
        stop.stream().filter(one -> !one.isEmpty()).forEach(one -> pattern.append('|')
                .append(Pattern.quote(one)));
        this.stops = Pattern.compile(pattern.toString());
    }

    void take(long token) {
        if (token == endOfText) {
            finish = Finish.END_OF_TEXT;
            return;
        }
        tokens[count++] = token;
        continuation = wholeCharacters(decoder.apply(tokens()));
        if (beginning.isEmpty()) {
            continuation = continuation.stripLeading();
        }
        Matcher stop = stops.matcher(continuation);
        if (stop.find()) {
            continuation = continuation.substring(0, stop.start());
            finish = Finish.STOP;
        } else if (count == tokens.length) {
            finish = Finish.LENGTH;
        }
    }

    boolean isOver() {
        return finish != null;
    }

    /** Null until it is over. */
    Finish finish() {
        return finish;
    }

    /** How many tokens it has taken into its text. */
    int count() {
        return count;
    }

    /** Those it has taken into its text. */
    long[] tokens() {
        return Arrays.copyOf(tokens, count);
    }

    /** The text so far, or, of an attempt that is over, the text as it shall be. */
    String text() {
        String all = beginning + continuation;
        int end = finish == Finish.LENGTH ? SentenceEnd.last(all, beginning.length()) : all.length();
        return (end < 0 ? all : all.substring(0, end)).stripTrailing();
    }

    /** What makes the text of an attempt that is over no text at all, for people; null if nothing does. */
    String failure() {
        if (continuation.isBlank()) {
            return "added nothing to the beginning";
        }
        if (finish == Finish.LENGTH && SentenceEnd.last(beginning + continuation, beginning.length()) < 0) {
            return "reached the limit of its length before the end of a sentence";
        }
        return null;
    }

    /**
     * A token may be a part of a character's bytes, and the decoder gives U+FFFD for what is not complete: at the end it may still
     * become one, elsewhere it never will.
     */
    private static String wholeCharacters(String decoded) {
        return decoded.replace("\uFFFD", "");
    }
}
