package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochTest {

    private static final int LENGTH = 64;
    private static final int END = 0;

    @TempDir
    Path folder;

    private final List<Texts> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Texts::close);
    }

    /** Text n has n tokens, all of them n. */
    private Texts texts(int count) {
        Texts texts = new Texts(folder);
        opened.add(texts);
        for (int n = 1; n <= count; n++) {
            long number = n;
            texts.add(LongStream.generate(() -> number).limit(n).toArray(), n, LENGTH - 1);
        }
        return texts;
    }

    private static List<Rows> all(Epoch epoch) {
        List<Rows> batches = new ArrayList<>();
        while (!epoch.isOver()) {
            batches.add(epoch.next());
        }
        return batches;
    }

    private static Epoch epoch(Texts texts, long seed) {
        return new Epoch(texts, Mix.of(texts), 4, LENGTH, END, new SplittableRandom(seed));
    }

    @Test
    void everyText_isReadOnce() {
        Texts texts = texts(60);
        long asked = all(epoch(texts, 1)).stream().mapToLong(Rows::targets).sum();

        assertThat(asked).isEqualTo(texts.tokens()).isEqualTo(60 * 61 / 2 + 60);
    }

    @Test
    void rows_areNearlyFull() {
        Texts texts = texts(60);

        assertThat(all(epoch(texts, 1)).size() * 4L * LENGTH).isLessThan(texts.tokens() * 5 / 4);
    }

    @Test
    void seed_tellsTheOrder() {
        Texts texts = texts(60);

        assertThat(asked(texts, 1)).isEqualTo(asked(texts, 1)).isNotEqualTo(asked(texts, 2));
    }

    private static List<Integer> asked(Texts texts, long seed) {
        return all(epoch(texts, seed)).stream().map(Rows::targets).toList();
    }

    @Test
    void tooLongText_isCut() {
        Texts texts = texts(70);

        assertThat(texts.cut()).isEqualTo(70 - (LENGTH - 1));
        assertThat(texts.get(69)).hasSize(LENGTH - 1);
        assertThat(all(epoch(texts, 1)).stream().mapToLong(Rows::targets).sum()).isEqualTo(texts.tokens());
    }

    @Test
    void sum_tellsOtherTexts() {
        assertThat(texts(5).sum()).isEqualTo(texts(5).sum()).isNotEqualTo(texts(6).sum());
    }
}
