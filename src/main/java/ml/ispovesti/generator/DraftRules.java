package ml.ispovesti.generator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import ml.ispovesti.confession.PersonalData;
import ml.ispovesti.confession.WordPolicy;
import ml.ispovesti.confession.Words;

/** What a finished text must not be. Whoever writes asks here, and writes again. */
@ApplicationScoped
public class DraftRules {

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_CHARACTERS = 2_000;
    /** Where the same few words go round, most runs of so many words were there before. */
    private static final int RUN = 3;

    private static final double FEWEST_NEW_RUNS = 0.5;

    private final WordPolicy policy;

    public DraftRules(WordPolicy policy) {
        this.policy = policy;
    }

    /** @return what is wrong with it, for people, as the end of a sentence whose subject is the text; null if nothing is */
    public String objection(String text) {
        List<String> words = Words.of(text);
        if (words.size() < FEWEST_WORDS) {
            return "had fewer than %d words".formatted(FEWEST_WORDS);
        }
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            return "became longer than %,d characters".formatted(MOST_CHARACTERS);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return "had characters that are none";
        }
        if (repeats(words)) {
            return "only repeated itself";
        }
        if (policy.unwelcome(text).isPresent()) {
            return "had a word of the block list";
        }
        if (PersonalData.in(text).isPresent()) {
            return "had a phone number, an e-mail address or a long number";
        }
        return null;
    }

    private static boolean repeats(List<String> words) {
        int runs = words.size() - RUN + 1;
        long different = IntStream.range(0, runs)
                .mapToObj(i -> words.subList(i, i + RUN))
                .distinct()
                .count();
        return different < FEWEST_NEW_RUNS * runs;
    }
}
