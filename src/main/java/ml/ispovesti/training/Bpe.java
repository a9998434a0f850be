package ml.ispovesti.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns which neighbours to join to one token: again and again the pair that occurs most often (Sennrich, Haddow and Birch, Neural machine
 * translation of rare words with subword units, 2016), over bytes. Of equally frequent pairs the one with the earlier tokens comes first,
 * so the same words always give the same tokens.
 */
final class Bpe {

    /** A pair that occurs once joins nothing but that one place. */
    private static final long LEAST = 2;

    private final List<String> tokens = new ArrayList<>();
    private final List<String> merges = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<Pair, Long> counts = new HashMap<>();
    /** In which words a pair occurs, or did. */
    private final Map<Pair, Set<Integer>> places = new HashMap<>();

    private final PriorityQueue<Counted> queue = new PriorityQueue<>(Comparator.comparingLong(Counted::count)
            .reversed()
            .thenComparingInt(counted -> counted.pair.left)
            .thenComparingInt(counted -> counted.pair.right));

    private record Pair(int left, int right) {}

    /** What a pair's count was once; out of date if it is another now. */
    private record Counted(Pair pair, long count) {}

    private static final class Word {
        final long count;
        int[] tokens;

        Word(int[] tokens, long count) {
            this.tokens = tokens;
            this.count = count;
        }
    }

    private Bpe(Map<String, Long> counts) {
        tokens.add(Vocabulary.END_OF_TEXT);
        Map<String, Integer> letters = new HashMap<>();
        for (String letter : ByteAlphabet.all()) {
            letters.put(letter, tokens.size());
            tokens.add(letter);
        }
        // In one order, whatever order the map has.
        new TreeMap<>(counts)
                .forEach((word, count) -> words.add(new Word(
                        word.codePoints()
                                .map(letter -> letters.get(Character.toString(letter)))
                                .toArray(),
                        count)));
    }

    /** @param size of the vocabulary at most; the end of a text and the 256 bytes are in it */
    static Vocabulary learn(Map<String, Long> words, int size) {
        Bpe bpe = new Bpe(words);
        for (int i = 0; i < bpe.words.size(); i++) {
            bpe.count(i, 1);
        }
        bpe.counts.forEach((pair, count) -> bpe.queue.add(new Counted(pair, count)));
        while (bpe.tokens.size() < size && bpe.merge()) {
            // Each merge adds a token.
        }
        return new Vocabulary(bpe.tokens, bpe.merges);
    }

    /** @return whether there was a pair to join */
    private boolean merge() {
        Counted most = queue.poll();
        while (most != null && counts.getOrDefault(most.pair, 0L) != most.count) {
            most = queue.poll();
        }
        if (most == null || most.count < LEAST) {
            return false;
        }
        join(most.pair);
        return true;
    }

    private void join(Pair pair) {
        String left = tokens.get(pair.left);
        String right = tokens.get(pair.right);
        int joined = tokens.indexOf(left + right);
        if (joined < 0) {
            joined = tokens.size();
            tokens.add(left + right);
        }
        merges.add(left + " " + right);
        Set<Pair> changed = new HashSet<>();
        for (int i : Set.copyOf(places.remove(pair))) {
            changed.addAll(count(i, -1));
            Word word = words.get(i);
            word.tokens = joined(word.tokens, pair, joined);
            changed.addAll(count(i, 1));
        }
        counts.remove(pair);
        changed.remove(pair);
        changed.forEach(each -> queue.add(new Counted(each, counts.getOrDefault(each, 0L))));
    }

    private static int[] joined(int[] tokens, Pair pair, int joined) {
        int[] shorter = new int[tokens.length];
        int length = 0;
        for (int i = 0; i < tokens.length; i++) {
            boolean here = i + 1 < tokens.length && tokens[i] == pair.left && tokens[i + 1] == pair.right;
            shorter[length++] = here ? joined : tokens[i];
            i += here ? 1 : 0;
        }
        return Arrays.copyOf(shorter, length);
    }

    /** Adds a word's pairs to the counts, or takes them away. @return its pairs */
    private Set<Pair> count(int number, int sign) {
        Word word = words.get(number);
        Set<Pair> pairs = new HashSet<>();
        for (int i = 0; i + 1 < word.tokens.length; i++) {
            Pair pair = new Pair(word.tokens[i], word.tokens[i + 1]);
            pairs.add(pair);
            counts.merge(pair, sign * word.count, Long::sum);
            if (sign > 0) {
                places.computeIfAbsent(pair, missing -> new HashSet<>()).add(number);
            }
        }
        return pairs;
    }
}
