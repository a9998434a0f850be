package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ml.ispovesti.generator.Mood;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript();
    private final List<StreamEvent> sent = new ArrayList<>();

    @Test
    void wholeLife_isTold() {
        open(GenerationStatus.QUEUED, "");
        on(
                queued(0, 2),
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
                queued(0, 1),
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
        on(queued(0, 1), queued(0, 1), queued(0, 0));

        assertThat(names()).containsExactly("snapshot", "queued", "queued");
    }

    @Test
    void returnedOne_waitsAgainWithoutItsText() {
        open(GenerationStatus.QUEUED, "");
        on(
                new Happening.Text("Kad sam"),
                queued(0, 1),
                queued(1, 1),
                new Happening.Started(),
                new Happening.Text("Kad"),
                new Happening.Done("Kad je."));

        assertThat(names())
                .containsExactly(
                        "snapshot", "started", "token", "restarted", "queued", "started", "token", "token", "done");
        assertThat(joined()).isEqualTo("Kad je.");
    }

    @Test
    void brokenConnection_goesOnWhereItWas() {
        open(GenerationStatus.RUNNING, "Kad sam");
        on(new Happening.Text("Kad sam bila"));

        sent.addAll(new Transcript().open(view(GenerationStatus.RUNNING, "Kad sam bila mala"), 0, lastMark()));

        assertThat(names()).containsExactly("snapshot", "token", "token");
        assertThat(joined()).isEqualTo("Kad sam bila mala");
    }

    @Test
    void processThatHasNotHeardTheText_goesOnWithTheNextPiece() {
        open(GenerationStatus.RUNNING, "Kad sam bila");
        Transcript after = new Transcript();
        sent.addAll(after.open(view(GenerationStatus.RUNNING, ""), 0, lastMark()));
        sent.addAll(after.on(new Happening.Text("Kad sam bila mala")));
        sent.addAll(after.on(new Happening.Done("Kad sam bila mala.")));

        assertThat(names()).containsExactly("snapshot", "token", "token", "done");
        assertThat(joined()).isEqualTo("Kad sam bila mala.");
    }

    @Test
    void otherTextAfterABreak_restarts() {
        open(GenerationStatus.RUNNING, "Kad sam bila");
        sent.addAll(new Transcript().open(view(GenerationStatus.DONE, "Nekad."), 0, lastMark()));

        assertThat(names()).containsExactly("snapshot", "restarted", "token", "done");
        assertThat(joined()).isEqualTo("Nekad.");
    }

    @Test
    void breakWhileItWaits_isMendedByASnapshot() {
        open(GenerationStatus.QUEUED, "");
        assertThat(sent.get(0).id()).isEqualTo("w");
        assertThat(Mark.parse("w")).isEmpty();
        assertThat(new Transcript().open(view(GenerationStatus.QUEUED, ""), 1, Mark.of("Kad sam")))
                .extracting(StreamEvent::name)
                .containsExactly("snapshot");
    }

    @Test
    void strangeMarks_areNone() {
        for (String id : List.of("", "x", "-1-0", "12", "9999999-0", "1-123456789", "1-zz")) {
            assertThat(Mark.parse(id)).as(id).isEmpty();
        }
        assertThat(Mark.parse(null)).isEmpty();
        assertThat(Mark.parse(Mark.of("šljiva 🫠").eventId())).contains(Mark.of("šljiva 🫠"));
    }

    private Mark lastMark() {
        return Mark.parse(sent.get(sent.size() - 1).id()).orElseThrow();
    }

    @Test
    void finishedOnes_endAtOnce() {
        open(GenerationStatus.DONE, "Gotovo.");
        assertThat(names()).containsExactly("snapshot", "done");

        assertThat(new Transcript().open(view(GenerationStatus.FAILED, ""), 0, null))
                .last()
                .satisfies(event -> {
                    assertThat(event.name()).isEqualTo("failed");
                    assertThat(event.last()).isTrue();
                });
        assertThat(new Transcript().open(view(GenerationStatus.CANCELLED, ""), 0, null))
                .last()
                .extracting(StreamEvent::name)
                .isEqualTo("cancelled");
    }

    private void open(GenerationStatus status, String text) {
        sent.addAll(transcript.open(view(status, text), 0, null));
    }

    private static Happening.Queued queued(int delivery, int position) {
        return new Happening.Queued(delivery, new Place(position, 1, 2));
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
            } else if ("restarted".equals(event.name())) {
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
                1, status, "", Mood.USUAL, text, null, null, null, null, null, "why", Instant.EPOCH, null, null);
    }
}
