package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTextsTest {

    private static final String TEXT = "Sa devet godina sam zakopao bratov bicikl u dvorištu.";

    @TempDir
    Path folder;

    private ModelFolder model() {
        return ModelFolder.of(folder.getParent(), folder.getFileName().toString());
    }

    @Test
    void notedText_isKnownWhateverItsMarks() throws IOException {
        Files.write(folder.resolve(KnownTexts.FILE), List.of(KnownTexts.line(TEXT), KnownTexts.line("Druga priča.")));

        KnownTexts known = KnownTexts.read(model());

        assertThat(known.contains(TEXT)).isTrue();
        assertThat(known.contains("sa devet godina: sam zakopao bratov bicikl u dvorištu"))
                .isTrue();
        assertThat(known.contains(TEXT + " Jeste.")).isFalse();
    }

    @Test
    void folderWithoutTheFile_knowsNone() {
        assertThat(KnownTexts.read(model()).contains(TEXT)).isFalse();
    }

    @Test
    void brokenLine_isRefused() throws IOException {
        Files.write(folder.resolve(KnownTexts.FILE), List.of("00ff", "no number"));

        assertThatThrownBy(() -> KnownTexts.read(model()))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining(KnownTexts.FILE)
                .hasMessageContaining("hexadecimal");
    }

    @Test
    void bundledModel_doesNotKnowTheYardstick() throws IOException {
        KnownTexts known = KnownTexts.read(ModelFolder.of(TestModels.STORE, TestModels.MINI));

        assertThat(Files.readAllLines(Path.of("src/main/corpus/validation.txt")))
                .noneMatch(known::contains);
    }
}
