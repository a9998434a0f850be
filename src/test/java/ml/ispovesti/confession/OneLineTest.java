package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @Test
    void spaces_areTrimmedAndCollapsed() {
        assertThat(OneLine.of("  Kad   sam\u00A0\u2003bila  mala ", 120)).isEqualTo("Kad sam bila mala");
    }

    @Test
    void nothing_isEmpty() {
        assertThat(OneLine.of(null, 120)).isEmpty();
        assertThat(OneLine.of("   ", 120)).isEmpty();
    }

    @Test
    void decomposedLetters_areComposed() {
        assertThat(OneLine.of("c\u030Cas\u030C", 4)).isEqualTo("čaš");
    }

    @Test
    void length_isCountedInCodePoints() {
        assertThat(OneLine.of("😀".repeat(120), 120)).hasSize(240);
        assertThatThrownBy(() -> OneLine.of("a".repeat(121), 120))
                .isInstanceOf(OneLine.Unacceptable.class)
                .hasMessageContaining("longer than 120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u2028b", "a\u0085b"})
    void controlCharacters_areRefused(String text) {
        assertThatThrownBy(() -> OneLine.of(text, 120))
                .isInstanceOf(OneLine.Unacceptable.class)
                .hasMessageContaining("control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u200Bb", "a\uFEFFb", "a\uD800b", "a\uE000b"})
    void invisibleAndBrokenCharacters_areRefused(String text) {
        assertThatThrownBy(() -> OneLine.of(text, 120)).isInstanceOf(OneLine.Unacceptable.class);
    }

    @Test
    void joinedEmoji_isKept() {
        assertThat(OneLine.of("👩‍💻", 3)).isEqualTo("👩‍💻");
    }

    @Test
    void hugeText_isRefusedWithoutWork() {
        assertThatThrownBy(() -> OneLine.of(" ".repeat(5_000_000), 120)).isInstanceOf(OneLine.Unacceptable.class);
    }
}
