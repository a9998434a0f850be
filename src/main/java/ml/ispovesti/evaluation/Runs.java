package ml.ispovesti.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.ispovesti.confession.Fingerprint;
import ml.ispovesti.confession.Words;

/** What of some texts stands word for word in others, however many those are: only runs of the some are kept. */
final class Runs {

    /** In words; a run of eight is hardly found twice by chance (McCoy et al., How much do language models copy, 2023). */
    static final int LENGTH = 8;

    private final Map<List<String>, Boolean> learnt = new HashMap<>();
    private final Map<String, Boolean> whole = new HashMap<>();

    /** All runs of so many words. */
    static Stream<List<String>> of(List<String> words, int length) {
        return IntStream.rangeClosed(0, words.size() - length).mapToObj(i -> words.subList(i, i + length));
    }

    /** To be looked for. */
    void want(List<String> texts) {
        for (String text : texts) {
            of(Words.of(text), LENGTH).forEach(run -> learnt.put(run, false));
            whole.put(Fingerprint.of(text), false);
        }
    }

    /** One of the texts to look in. */
    void look(String text) {
        of(Words.of(text), LENGTH).forEach(run -> learnt.replace(run, true));
        whole.replace(Fingerprint.of(text), true);
    }

    /** The share of the texts' runs that were found. */
    double verbatim(List<String> texts) {
        return texts.stream()
                .flatMap(text -> of(Words.of(text), LENGTH))
                .mapToInt(run -> learnt.get(run) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** How many texts were found as a whole. */
    long copied(List<String> texts) {
        return texts.stream().filter(text -> whole.get(Fingerprint.of(text))).count();
    }

    /**
     * How much variety there is: the share of runs of so many words that are different ones (distinct-n of Li et al., A Diversity-Promoting
     * Objective Function, 2016).
     */
    static double distinct(List<List<String>> texts, int length) {
        List<List<String>> all =
                texts.stream().flatMap(words -> of(words, length)).toList();
        return all.isEmpty() ? 0 : (double) Set.copyOf(all).size() / all.size();
    }

    /**
     * The share of a text's runs of so many words that it had before (seq-rep-n of Welleck et al., Neural Text Generation with Unlikelihood
     * Training, 2020).
     */
    static double repeated(List<String> words, int length) {
        long all = Math.max(0, words.size() - length + 1);
        return all == 0 ? 0 : 1 - (double) of(words, length).distinct().count() / all;
    }
}
