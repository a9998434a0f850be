package ml.ispovesti.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Words;

/**
 * What can be counted about texts, to be set beside the same of others.
 *
 * @param texts how many
 * @param words of a text: one in ten is shorter, half are, nine in ten are
 * @param verbatim the share of runs of eight words that stand in what was learnt
 * @param copied how many texts stand there as a whole
 * @param distinct the share of different ones among words, and runs of two and three, of the first words of all (see {@link #distinctOver})
 * @param distinctOver how many words that is over: the more, the less distinct
 * @param repetition of runs of three words within a text, the mean of all
 * @param valid the share of attempts that gave a text which the site's rules take
 * @param objections how often which rule had something to say
 */
record TextFigures(
        int texts,
        List<Integer> words,
        double verbatim,
        long copied,
        List<Double> distinct,
        int distinctOver,
        double repetition,
        double valid,
        Map<String, Long> objections) {

    private static final int LONGEST_RUN = 3;
    private static final List<Double> QUANTILES = List.of(0.1, 0.5, 0.9);

    /**
     * @param unfinished attempts that gave no text
     * @param over so many words distinct counts
     * @param rules give what is wrong with a text, null if nothing is
     */
    static TextFigures of(List<String> texts, int unfinished, int over, Runs runs, UnaryOperator<String> rules) {
        List<List<String>> words = texts.stream().map(Words::of).toList();
        List<List<String>> first = first(words, over);
        Map<String, Long> objections = texts.stream()
                .map(rules)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(objection -> objection, TreeMap::new, Collectors.counting()));
        if (unfinished > 0) {
            objections.put("did not come to the end of a sentence", (long) unfinished);
        }
        long bad = objections.values().stream().mapToLong(count -> count).sum();
        List<Double> distinct = new ArrayList<>();
        for (int length = 1; length <= LONGEST_RUN; length++) {
            distinct.add(Runs.distinct(first, length));
        }
        return new TextFigures(
                texts.size(),
                quantiles(words),
                runs.verbatim(texts),
                runs.copied(texts),
                distinct,
                first.stream().mapToInt(List::size).sum(),
                words.stream()
                        .mapToDouble(each -> Runs.repeated(each, LONGEST_RUN))
                        .average()
                        .orElse(0),
                (texts.size() + unfinished - bad) / (double) Math.max(1, texts.size() + unfinished),
                objections);
    }

    static int words(List<String> texts) {
        return texts.stream().mapToInt(text -> Words.of(text).size()).sum();
    }

    private static List<List<String>> first(List<List<String>> texts, int most) {
        List<List<String>> first = new ArrayList<>();
        int left = most;
        for (List<String> words : texts) {
            List<String> some = words.subList(0, Math.min(left, words.size()));
            first.add(some);
            left -= some.size();
        }
        return first;
    }

    private static List<Integer> quantiles(List<List<String>> texts) {
        List<Integer> lengths = texts.stream().map(List::size).sorted().toList();
        return QUANTILES.stream()
                .map(q -> lengths.isEmpty() ? 0 : lengths.get((int) (q * (lengths.size() - 1))))
                .toList();
    }
}
