package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpeTest {

    private static final int SIZE = 900;

    @TempDir
    Path store;

    private static WordCounts corpus() throws IOException {
        WordCounts words = new WordCounts();
        Files.readAllLines(Path.of("src/main/corpus/part-13-kratke.txt")).forEach(words::add);
        return words;
    }

    private Tokenizer written(Vocabulary vocabulary) throws IOException {
        vocabulary.write(store.resolve("novi"));
        Gpt2Config config = new Gpt2Config(1, 1, 8, 32, vocabulary.tokens().size(), 32, 0, 1e-5, true);
        return Tokenizer.open(ModelFolder.of(store, "novi"), config);
    }

    @Test
    void mostFrequentPair_isJoinedFirst() {
        Vocabulary vocabulary = Bpe.learn(Map.of("aab", 5L, "ab", 4L, "cb", 3L), 260);

        assertThat(vocabulary.merges()).startsWith("a b", "a ab", "c b");
        assertThat(vocabulary.tokens().subList(257, 260)).containsExactly("ab", "aab", "cb");
    }

    @Test
    void equalPairs_areJoinedInOneOrder() {
        Map<String, Long> words = new HashMap<>();
        for (String word : List.of("xy", "ab", "mn")) {
            words.put(word, 7L);
        }

        assertThat(Bpe.learn(words, 260).merges()).containsExactly("a b", "m n", "x y");
    }

    @Test
    void pairThatOccursOnce_isNotJoined() {
        assertThat(Bpe.learn(Map.of("ab", 1L), 300).merges()).isEmpty();
    }

    @Test
    void sameTexts_giveTheSameTokens() throws IOException {
        assertThat(Bpe.learn(corpus().counts(), SIZE)).isEqualTo(Bpe.learn(corpus().counts(), SIZE));
    }

    /** Joined by the merges' order, as they were learnt, and as the library does it. */
    @Test
    void library_readsTheSameTokens() throws IOException {
        Engine.prepare(1);
        Vocabulary vocabulary = Bpe.learn(corpus().counts(), SIZE);
        assertThat(vocabulary.tokens()).hasSize(SIZE).doesNotHaveDuplicates();
        try (Tokenizer tokenizer = written(vocabulary)) {
            for (String text : Files.readAllLines(Path.of("src/main/corpus/validation.txt"))) {
                assertThat(tokenizer.encode(text)).as(text).isEqualTo(byHand(vocabulary, text));
            }
        }
    }

    private static long[] byHand(Vocabulary vocabulary, String text) {
        List<Long> ids = new ArrayList<>();
        for (String word : WordCounts.spelled(text)) {
            List<String> parts = new ArrayList<>(Arrays.asList(word.split("")));
            for (String merge : vocabulary.merges()) {
                String[] pair = merge.split(" ");
                for (int i = 0; i + 1 < parts.size(); i++) {
                    if (parts.get(i).equals(pair[0]) && parts.get(i + 1).equals(pair[1])) {
                        parts.set(i, pair[0] + pair[1]);
                        parts.remove(i + 1);
                    }
                }
            }
            parts.forEach(part -> ids.add((long) vocabulary.tokens().indexOf(part)));
        }
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void anyString_comesBack() throws IOException {
        Engine.prepare(1);
        SplittableRandom random = new SplittableRandom(11);
        try (Tokenizer tokenizer = written(Bpe.learn(corpus().counts(), SIZE))) {
            for (int n = 0; n < 300; n++) {
                String text = random.ints(random.nextInt(30), 1, 0x2ffff)
                        .map(letter -> random.nextInt(3) > 0 ? letter % 0x250 : letter)
                        .filter(letter -> letter > 0 && Character.isDefined(letter) && !isSurrogate(letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
            }
        }
    }

    private static boolean isSurrogate(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
