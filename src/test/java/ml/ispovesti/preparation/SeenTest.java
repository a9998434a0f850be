package ml.ispovesti.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenTest {

    private static final int TEXTS = 3_000;
    /** Memory for 36 texts, so that most are in the file. */
    private static final int BITS = 10;

    @TempDir
    Path folder;

    private Seen seen;

    @BeforeEach
    void open() throws IOException {
        seen = new Seen(folder, 0.7, BITS);
    }

    @AfterEach
    void delete() throws IOException {
        seen.delete();
        assertThat(folder).isEmptyDirectory();
    }

    private static String text(int number) {
        return new SplittableRandom(number)
                .ints(150, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private void add(int number, boolean heldOut) throws IOException {
        seen.add(number, MinHash.of(text(number)), heldOut);
    }

    @Test
    void whatIsLongAgo_isFound_andNothingElse() throws IOException {
        for (int i = 0; i < TEXTS; i++) {
            assertThat(seen.find(i, MinHash.of(text(i)))).isEmpty();
            add(i, i % 7 == 0);
        }
        for (int i = 0; i < TEXTS; i++) {
            assertThat(seen.find(i, MinHash.of(text(i)))).contains(new Seen.Match(true, i % 7 == 0));
        }
    }

    @Test
    void whatIsNearlyTheSame_isFound() throws IOException {
        for (int i = 0; i < TEXTS; i++) {
            add(i, false);
        }
        long found = 0;
        for (int i = 0; i < TEXTS; i++) {
            String other = text(i).substring(0, 140) + "drugi kraj";
            found += seen.find(TEXTS + i, MinHash.of(other)).filter(new Seen.Match(false, false)::equals).stream()
                    .count();
        }
        assertThat(found).isGreaterThan(TEXTS * 98 / 100);
    }

    @Test
    void ofTwoThatAreNear_theOneThatIsKeptOut_counts() throws IOException {
        String text = text(1);
        seen.add(1, MinHash.of(text + "jedan"), true);
        for (int i = 2; i < 100; i++) {
            add(i, false);
        }
        seen.add(100, MinHash.of(text + "druga"), false);
        assertThat(seen.find(101, MinHash.of(text))).contains(new Seen.Match(false, true));
        assertThat(seen.find(100, MinHash.of(text))).contains(new Seen.Match(true, false));
    }
}
