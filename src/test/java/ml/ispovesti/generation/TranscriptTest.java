package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript();
    private final List<StreamEvent> sent = new ArrayList<>();

    @Test
    void wholeLife_isTold() {
        open(GenerationStatus.QUEUED, "");
        on(
                new Happening.Queued(2, 3),
                new Happening.Started(),
                new Happening.Text("Kad sam"),
                new Happening.Text("Kad sam bila"),
                new Happening.Done("Kad sam bila."));

        assertThat(names()).containsExactly("snapshot", "queued", "started", "token", "token", "token", "done");
        assertThat(joined()).isEqualTo("Kad sam bila.");
        assertThat(sent.get(sent.size() - 1).last()).isTrue();
    }

    @Test
    void lateViewer_getsTheRest() {
        open(GenerationStatus.RUNNING, "Kad sam");
        on(new Happening.Text("Kad sam bila"), new Happening.Done("Kad sam bila mala."));

        assertThat(joined()).isEqualTo("Kad sam bila mala.");
        assertThat(sent.get(1).data()).isEqualTo(new StreamEvent.Token(7, " bila"));
    }

    @Test
    void textThatComesBeforeTheStart_startsIt() {
        open(GenerationStatus.QUEUED, "");
        on(new Happening.Text("A"), new Happening.Started());

        assertThat(names()).containsExactly("snapshot", "started", "token");
    }

    @Test
    void lostMessages_areRepairedByTheNext() {
        open(GenerationStatus.QUEUED, "");
        on(new Happening.Done("Sve odjednom."));

        assertThat(names()).containsExactly("snapshot", "started", "token", "done");
        assertThat(joined()).isEqualTo("Sve odjednom.");
    }

    @Test
    void secondAttempt_restarts() {
        open(GenerationStatus.RUNNING, "");
        on(new Happening.Text("Prvi"), new Happening.Text("Drugi"), new Happening.Done("Drugi put."));

        assertThat(names()).containsExactly("snapshot", "token", "restarted", "token", "token", "done");
        assertThat(joined()).isEqualTo("Drugi put.");
    }

    @Test
    void cutEnd_restartsWithWhatIsKept() {
        open(GenerationStatus.RUNNING, "");
        on(new Happening.Text("Prva. Druga bez"), new Happening.Done("Prva."));

        assertThat(joined()).isEqualTo("Prva.");
    }

    @Test
    void afterTheEnd_nothingIsTold() {
        open(GenerationStatus.RUNNING, "");
        on(new Happening.Failed("no luck"));
        int count = sent.size();
        on(
                new Happening.Text("x"),
                new Happening.Done("y"),
                new Happening.Queued(1, 1),
                new Happening.Cancelled(CancelReason.CANCELLED));

        assertThat(sent).hasSize(count);
    }

    @Test
    void cancel_isTheLastWordAndSaysWhy() {
        open(GenerationStatus.RUNNING, "Kad sam");
        on(new Happening.Cancelled(CancelReason.ABANDONED), new Happening.Done("Kad sam bila."));

        assertThat(sent).last().isEqualTo(StreamEvent.last("cancelled", new StreamEvent.Reason("ABANDONED")));
    }

    @Test
    void unchangedPlace_isNotRepeated() {
        open(GenerationStatus.QUEUED, "");
        on(new Happening.Queued(1, 2), new Happening.Queued(1, 2), new Happening.Queued(0, 1));

        assertThat(names()).containsExactly("snapshot", "queued", "queued");
    }

    @Test
    void finishedOnes_endAtOnce() {
        open(GenerationStatus.DONE, "Gotovo.");
        assertThat(names()).containsExactly("snapshot", "done");

        assertThat(new Transcript().open(view(GenerationStatus.FAILED, "")))
                .last()
                .satisfies(event -> {
                    assertThat(event.name()).isEqualTo("failed");
                    assertThat(event.last()).isTrue();
                });
        assertThat(new Transcript().open(view(GenerationStatus.CANCELLED, "")))
                .last()
                .extracting(StreamEvent::name)
                .isEqualTo("cancelled");
    }

    private void open(GenerationStatus status, String text) {
        sent.addAll(transcript.open(view(status, text)));
    }

    private void on(Happening... happenings) {
        Arrays.stream(happenings).map(transcript::on).forEach(sent::addAll);
    }

    private List<String> names() {
        return sent.stream().map(StreamEvent::name).toList();
    }

    /** As a client joins them. */
    private String joined() {
        StringBuilder text = new StringBuilder();
        for (StreamEvent event : sent) {
            if (event.data() instanceof StreamEvent.Snapshot snapshot) {
                text.append(snapshot.text());
            } else if (event.name().equals("restarted")) {
                text.setLength(0);
            } else if (event.data() instanceof StreamEvent.Token token) {
                assertThat(token.offset()).isEqualTo(text.length());
                text.append(token.piece());
            }
        }
        return text.toString();
    }

    private static GenerationView view(GenerationStatus status, String text) {
        return new GenerationView(
                1, status, "", Mood.USUAL, text, null, null, null, null, "why", Instant.EPOCH, null, null);
    }
}
