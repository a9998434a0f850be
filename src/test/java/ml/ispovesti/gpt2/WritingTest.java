package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import ml.ispovesti.generation.ConfessionWriter.Assignment;
import ml.ispovesti.generation.ConfessionWriter.WritingFailed;
import ml.ispovesti.generation.Mood;
import org.junit.jupiter.api.Test;

class WritingTest {

    private final RecordedProgress progress = new RecordedProgress();
    private final Writing writing = new Writing(new Assignment("Da", Mood.USUAL, 7), progress);

    @Test
    void progress_growsToTheDraft() {
        attempt(" li je.\n");

        assertThat(writing.draft())
                .isCompletedWithValueMatching(
                        d -> d.text().equals("Da li je.") && d.model().equals("m"));
        assertThat(progress.texts).containsExactly("Da l", "Da li", "Da li j", "Da li je", "Da li je.");
    }

    @Test
    void failedAttempt_fallsBackToTheBeginning() {
        attempt(" bez kraja");
        assertThat(writing.isOver()).isFalse();
        attempt("!\n");

        assertThat(writing.draft()).isCompletedWithValueMatching(d -> d.text().equals("Da!"));
        assertThat(progress.texts).endsWith("Da bez kra", "Da bez kraj", "Da", "Da!");
    }

    @Test
    void cutText_fallsBackToItsLastSentence() {
        attempt(" ja. I ona");

        assertThat(writing.draft()).isCompletedWithValueMatching(d -> d.text().equals("Da ja."));
        assertThat(progress.texts).endsWith("Da ja. I on", "Da ja.");
    }

    @Test
    void threeFailedAttempts_failWithTheReason() {
        attempt("\n");
        attempt("\n");
        attempt("\n");

        assertThat(writing.isOver()).isTrue();
        assertThatThrownBy(() -> writing.draft().join())
                .hasCause(new WritingFailed(
                        "No acceptable text in 3 attempts; the last one added nothing to the beginning"));
    }

    @Test
    void randomNumbers_dependOnSeedAndAttemptOnly() {
        Writing same = new Writing(new Assignment("Ne", Mood.USUAL, 7), progress);
        Writing other = new Writing(new Assignment("Da", Mood.USUAL, 8), progress);

        List<Float> numbers = numbers(writing);
        assertThat(numbers)
                .isEqualTo(numbers(same))
                .isNotEqualTo(numbers(other))
                .doesNotHaveDuplicates();
        assertThat(numbers).allMatch(u -> u >= 0 && u < 1);
    }

    private static List<Float> numbers(Writing writing) {
        List<Float> numbers = new ArrayList<>();
        for (int attempt = 0; attempt < 3; attempt++) {
            writing.startAttempt(10, ByteTokens.END_OF_TEXT, ByteTokens::decode);
            for (int i = 0; i < 100; i++) {
                numbers.add(writing.random());
            }
        }
        return numbers;
    }

    private void attempt(String continuation) {
        writing.startAttempt(10, ByteTokens.END_OF_TEXT, ByteTokens::decode);
        for (long token : ByteTokens.encode(continuation)) {
            writing.take(token, "m");
        }
    }
}
