package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ml.ispovesti.generator.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {

    @TempDir
    Path store;

    @Test
    void whatIsNotSet_isTheModels() throws IOException {
        Map<Mood, Style> styles = read(
                """
                {"temperature": 0.7, "top_k": 33, "top_p": 0.95, "repetition_penalty": 1.3, "max_new_tokens": 77}""",
                Map.of());

        assertThat(styles.values()).hasSize(3).containsOnly(new Style(new Sampling(0.7, 33, 0.95, 1.3), 77));
    }

    @Test
    void settingForAll_goesBeforeTheModels_andThatOfAMoodBeforeBoth() throws IOException {
        Map<Mood, Style> styles = read(
                "{\"temperature\": 0.7, \"top_k\": 33}",
                Map.of(
                        "ispovesti.generator.temperature", "0.9",
                        "ispovesti.generator.moods.wild.temperature", "1.5",
                        "ispovesti.generator.moods.wild.max-new-tokens", "20"));

        assertThat(styles)
                .containsEntry(Mood.USUAL, new Style(new Sampling(0.9, 33, 1, 1), 128))
                .containsEntry(Mood.CALM, new Style(new Sampling(0.9, 33, 1, 1), 128))
                .containsEntry(Mood.WILD, new Style(new Sampling(1.5, 33, 1, 1), 20));
    }

    @Test
    void modelThatDoesNotSample_isGreedy() throws IOException {
        assertThat(read("{\"do_sample\": false, \"top_k\": 50}", Map.of())
                        .get(Mood.USUAL)
                        .sampling()
                        .topK())
                .isEqualTo(1);
    }

    @Test
    void modelWithoutTheFile_hasTheUsualValues() {
        ModelFolder none = ModelFolder.of(store, "none");

        assertThat(Style.read(none, TestModels.settings(Map.of())).get(Mood.USUAL))
                .isEqualTo(new Style(new Sampling(1, 50, 1, 1), 128));
    }

    @ParameterizedTest
    @CsvSource({
        "ispovesti.generator.temperature, 0",
        "ispovesti.generator.temperature, NaN",
        "ispovesti.generator.top-k, -1",
        "ispovesti.generator.top-p, 0",
        "ispovesti.generator.top-p, 1.1",
        "ispovesti.generator.repetition-penalty, 0",
        "ispovesti.generator.max-new-tokens, 0",
        "ispovesti.generator.moods.calm.temperature, 11",
    })
    void impossibleSetting_isNamed(String name, String value) {
        assertThatThrownBy(() -> read("{}", Map.of(name, value)))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(name + " must be ");
    }

    @Test
    void impossibleModel_isNamed() {
        assertThatThrownBy(() -> read("{\"temperature\": -3}", Map.of()))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("generation_config.json: temperature must be from 0.01 to 10, not -3");
    }

    private Map<Mood, Style> read(String json, Map<String, String> settings) throws IOException {
        Files.writeString(Files.createDirectories(store.resolve("any")).resolve("generation_config.json"), json);
        return Style.read(ModelFolder.of(store, "any"), TestModels.settings(settings));
    }
}
