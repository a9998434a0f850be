package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PromptTest {

    private static final Gpt2Config CONTEXT_256 = new Gpt2Config(1, 1, 4, 16, 1000, 256, 999, 1e-5, true);

    @Test
    void emptyBeginning_isTheEndOfTextToken() {
        Prompt prompt = Prompt.of(new long[0], CONTEXT_256, 128);

        assertThat(prompt.tokens()).containsExactly(999);
        assertThat(prompt.room()).isEqualTo(128);
    }

    @Test
    void longBeginning_leavesTheRestOfTheContext() {
        Prompt prompt = Prompt.of(tokens(199), CONTEXT_256, 128);

        assertThat(prompt.tokens()).hasSize(200).startsWith(999, 0, 1);
        assertThat(prompt.room()).isEqualTo(56);
    }

    @Test
    void tooLongBeginning_isSeenByItsLastTokens() {
        Prompt prompt = Prompt.of(tokens(500), CONTEXT_256, 128);

        assertThat(prompt.tokens()).hasSize(128).startsWith(372).endsWith(499);
        assertThat(prompt.room()).isEqualTo(128);
    }

    @Test
    void limitOverTheContext_isLimitedByIt() {
        assertThat(Prompt.of(tokens(9), CONTEXT_256, 5000).room()).isEqualTo(246);
        assertThat(Prompt.of(tokens(500), CONTEXT_256, 5000).room()).isEqualTo(128);
    }

    private static long[] tokens(int count) {
        return LongStream.range(0, count).toArray();
    }
}
