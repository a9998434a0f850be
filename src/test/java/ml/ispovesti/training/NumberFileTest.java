package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberFileTest {

    @TempDir
    Path folder;

    @Test
    void numbers_comeBack_alsoWhereMoreAreAddedAfterReading() {
        try (NumberFile numbers = new NumberFile(folder)) {
            IntStream.range(0, 20_000).forEach(numbers::add);
            assertThat(numbers.get(16_380, 10))
                    .containsExactly(IntStream.range(16_380, 16_390).toArray());
            assertThat(numbers.get(19_999, 1)).containsExactly(19_999);

            IntStream.range(20_000, 50_000).forEach(numbers::add);

            assertThat(numbers.size()).isEqualTo(50_000);
            assertThat(numbers.get(0, 50_000))
                    .containsExactly(IntStream.range(0, 50_000).toArray());
        }
    }

    @Test
    void file_hasNoName() {
        try (NumberFile numbers = new NumberFile(folder)) {
            numbers.add(1);

            assertThat(folder).isEmptyDirectory();
            assertThat(numbers.get(0, 1)).containsExactly(1);
        }
    }
}
