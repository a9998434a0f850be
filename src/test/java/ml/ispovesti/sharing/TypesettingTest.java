package ml.ispovesti.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** With letters that are half as wide as high, all of them. */
class TypesettingTest {

    private static final int WIDTH = 984;
    private static final int HEIGHT = 384;

    private static Typesetting set(String text) {
        return Typesetting.of(text, WIDTH, HEIGHT, piece -> piece.length() / 2.0);
    }

    private static List<String> lines(String text) {
        return set(text).lines().stream()
                .map(line -> text.substring(line.start(), line.end()) + (line.cut() ? "…" : ""))
                .toList();
    }

    @Test
    void shortText_isLarge() {
        assertThat(set("Ne.").size()).isEqualTo(76);
        assertThat(lines("Ne.")).containsExactly("Ne.");
    }

    @Test
    void longerText_isSmallerAndWhole() {
        String text = "Kad sam bila mala ukrala sam sestri lutku ".repeat(6).strip();
        assertThat(set(text).size()).isBetween(34, 60);
        assertThat(set(text).height()).isLessThanOrEqualTo(HEIGHT);
        assertThat(String.join(" ", lines(text))).isEqualTo(text);
    }

    @Test
    void noLine_isWiderThanThePaper() {
        for (int words = 1; words < 200; words += 7) {
            String text = "presuda je pala ".repeat(words);
            double most = 2.0 * WIDTH / set(text).size();
            assertThat(lines(text)).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo((int) most));
        }
    }

    @Test
    void tooLongText_endsWithAMark() {
        String text = "reč, ".repeat(400).strip();
        assertThat(set(text).size()).isEqualTo(34);
        assertThat(lines(text)).hasSize(8).last().asString().endsWith("reč…");
    }

    @Test
    void wordWithoutEnd_isBroken() {
        String text = "a".repeat(120);
        assertThat(String.join("", lines(text))).isEqualTo(text);
        assertThat(lines(text).size()).isGreaterThan(1);
    }

    @Test
    void nothing_isNoLine() {
        assertThat(lines("")).isEmpty();
        assertThat(lines("  ")).isEmpty();
    }
}
