package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.Effort;
import ml.ispovesti.generator.ConfessionWriter.Finish;
import ml.ispovesti.generator.ConfessionWriter.WritingFailed;
import ml.ispovesti.generator.Mood;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final long MILLISECOND = 1_000_000;
    private static final Prompt PROMPT = new Prompt(new long[] {ByteTokens.END_OF_TEXT, 'D', 'a'}, 10);

    /** Goes on by a millisecond whenever somebody looks. */
    private final AtomicLong clock = new AtomicLong();

    private final RecordedProgress progress = new RecordedProgress();
    private final Writing writing = writing("Da", 7);
    private String unwanted = "-";

    private final Writing.Desk desk = new Writing.Desk() {
        @Override
        public String model() {
            return "m";
        }

        @Override
        public Attempt newAttempt(String beginning, Prompt prompt) {
            return new Attempt(beginning, prompt.room(), ByteTokens.END_OF_TEXT, List.of(), ByteTokens::decode);
        }

        @Override
        public String objection(String text) {
            return text.contains(unwanted) ? "was unwanted" : null;
        }
    };

    @Test
    void progress_growsToTheDraft() {
        attempt(" li je.\n");

        assertThat(text()).isEqualTo("Da li je.");
        assertThat(progress.texts).containsExactly("Da l", "Da li", "Da li j", "Da li je", "Da li je.");
    }

    @Test
    void draft_saysWhyItIsOverAndWhatItTook() {
        writing.start();
        attempt(" li je.\n");

        assertThat(writing.draft())
                .isCompletedWithValue(new Draft("Da li je.", "m", Finish.STOP, new Effort(3, 8, 1, 1, 1, 2)));
    }

    @Test
    void failedAttempt_fallsBackToTheBeginning() {
        attempt(" bez kraja");
        assertThat(writing.isOver()).isFalse();
        attempt("!\n");

        assertThat(text()).isEqualTo("Da!");
        assertThat(writing.draft().join().effort().attempts()).isEqualTo(2);
        assertThat(progress.texts).endsWith("Da bez kra", "Da bez kraj", "Da", "Da!");
    }

    @Test
    void textThatBreaksARule_isWrittenAgain() {
        unwanted = "psovka";
        attempt(" psovka\n");
        assertThat(writing.isOver()).isFalse();
        attempt(" ne.\n");

        assertThat(text()).isEqualTo("Da ne.");
    }

    @Test
    void cutText_fallsBackToItsLastSentence() {
        attempt(" ja. I ona");

        assertThat(text()).isEqualTo("Da ja.");
        assertThat(progress.texts).endsWith("Da ja. I on", "Da ja.");
    }

    @Test
    void threeFailedAttempts_failWithTheReason() {
        attempt("\n");
        unwanted = "x";
        attempt(" x\n");
        attempt(" x\n");

        assertThat(writing.isOver()).isTrue();
        assertThatThrownBy(() -> writing.draft().join())
                .hasCause(new WritingFailed("No acceptable text in 3 attempts; the last one was unwanted"));
    }

    @Test
    void randomNumbers_dependOnSeedAndAttemptOnly() {
        Writing same = writing("Ne", 7);
        Writing other = writing("Da", 8);

        List<Float> numbers = numbers(writing);
        assertThat(numbers)
                .isEqualTo(numbers(same))
                .isNotEqualTo(numbers(other))
                .doesNotHaveDuplicates();
        assertThat(numbers).allMatch(u -> u >= 0 && u < 1);
    }

    private Writing writing(String beginning, long seed) {
        return new Writing(new Assignment(beginning, Mood.USUAL, seed), progress, () -> clock.getAndAdd(MILLISECOND));
    }

    private List<Float> numbers(Writing of) {
        List<Float> numbers = new ArrayList<>();
        for (int attempt = 0; attempt < 3; attempt++) {
            of.startAttempt(desk, PROMPT);
            for (int i = 0; i < 100; i++) {
                numbers.add(of.random());
            }
        }
        return numbers;
    }

    private void attempt(String continuation) {
        writing.startAttempt(desk, PROMPT);
        for (long token : ByteTokens.encode(continuation)) {
            writing.take(token, desk, PROMPT);
        }
    }

    private String text() {
        return writing.draft().join().text();
    }
}
