package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What int8 costs. */
class ValidationLossTest {

    private static double exact;

    @BeforeAll
    static void measureInFp32() throws IOException {
        exact = ValidationLoss.natsPerToken(Precision.FP32);
    }

    @Test
    void fp32_isWhatTheModelCardSays() {
        assertThat(exact).isCloseTo(3.903, within(0.005));
    }

    @Test
    void int8_changesTheLossByLessThanATenthOfAPercent() throws IOException {
        assumeTrue(TestModels.precision() == Precision.INT8);

        assertThat(ValidationLoss.natsPerToken(Precision.INT8)).isCloseTo(exact, Percentage.withPercentage(0.1));
    }

    /** The kernels for processors of before AVX-512 VNNI; the choice is made once in a process. */
    @Test
    void int8_withAvx2_changesTheLossByLessThanThreeTenthsOfAPercent() throws Exception {
        assumeTrue(TestModels.precision() == Precision.INT8);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ValidationLoss.class.getName(),
                        Precision.INT8.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("FBGEMM_ENABLE_INSTRUCTIONS", "AVX2");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        String[] lines = output.strip().split("\n");
        assertThat(Double.parseDouble(lines[lines.length - 1])).isCloseTo(exact, Percentage.withPercentage(0.3));
    }
}
