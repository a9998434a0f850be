package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FewLinesTest {

    @Test
    void lines_areNormalisedEach() {
        assertThat(FewLines.of("  Jedna   linija \r\n druga\rtreća\n", 100)).isEqualTo("Jedna linija\ndruga\ntreća");
        assertThat(FewLines.of("c\u030C", 1)).isEqualTo("č");
        assertThat(FewLines.of(null, 10)).isEmpty();
        assertThat(FewLines.of(" \n \n", 10)).isEmpty();
    }

    @Test
    void emptyLines_areOneAtMost() {
        assertThat(FewLines.of("\n\nGore\n\n \n\ndole\n\n", 100)).isEqualTo("Gore\n\ndole");
    }

    @Test
    void tooManyLinesOrCharacters_areRefused() {
        assertThat(FewLines.of("a\n".repeat(10), 100)).hasLineCount(10);
        assertThatThrownBy(() -> FewLines.of("a\n".repeat(11), 100))
                .isInstanceOf(OneLine.Unacceptable.class)
                .hasMessageContaining("10 lines");
        assertThat(FewLines.of("😀\n😀", 3)).isEqualTo("😀\n😀");
        assertThatThrownBy(() -> FewLines.of("😀\n😀", 2)).isInstanceOf(OneLine.Unacceptable.class);
        assertThatThrownBy(() -> FewLines.of("a\u0007", 10)).isInstanceOf(OneLine.Unacceptable.class);
    }
}
