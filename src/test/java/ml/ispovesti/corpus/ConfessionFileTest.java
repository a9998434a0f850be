package ml.ispovesti.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfessionFileTest {

    @Test
    void lines_areConfessions() {
        assertThat(read("\uFEFFPrva.", "", "  Druga. "))
                .containsExactly(new ConfessionFile.Entry(1, "Prva."), new ConfessionFile.Entry(3, "Druga."));
    }

    @Test
    void separators_makeBlocksOfLines() {
        assertThat(read("Prva", "dalje.", "====================", "", "Druga.", "=====================", ""))
                .containsExactly(new ConfessionFile.Entry(1, "Prva dalje."), new ConfessionFile.Entry(5, "Druga."));
    }

    @Test
    void emptyFile_hasNone() {
        assertThat(read()).isEmpty();
    }

    private static List<ConfessionFile.Entry> read(String... lines) {
        return ConfessionFile.read(Stream.of(lines));
    }
}
