package ml.ispovesti.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How often each word occurs, with the space before it: tokens never reach over their borders. */
final class WordCounts {

    /** GPT-2's own pattern (Radford et al., 2019), with white space as Unicode has it. */
    private static final Pattern WORD = Pattern.compile(
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Some hundred bytes each, at the most. */
    private static final int MOST = 1 << 20;

    private final Map<String, Long> counts = new HashMap<>();
    private final int most;

    WordCounts() {
        this(MOST);
    }

    /** @param most different words: where there are more, the rarest are forgotten, which hardly decide what is joined */
    WordCounts(int most) {
        this.most = most;
    }

    void add(String text) {
        spelled(text).forEach(word -> counts.merge(word, 1L, Long::sum));
        if (counts.size() > most) {
            forgetRare();
        }
    }

    private void forgetRare() {
        for (long rare = 1; counts.size() > most / 2; rare *= 2) {
            long least = rare;
            counts.values().removeIf(count -> count <= least);
        }
    }

    /** The text's words one after the other, spelled in the {@link ByteAlphabet}. */
    static List<String> spelled(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> ByteAlphabet.spell(found.group()))
                .toList();
    }

    /** By words spelled in the {@link ByteAlphabet}. */
    Map<String, Long> counts() {
        return counts;
    }
}
