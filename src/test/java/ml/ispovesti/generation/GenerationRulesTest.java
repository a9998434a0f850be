package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationRulesTest {

    @Test
    void waitingTime_growsWithThePlaceAndFollowsMeasurements() {
        WaitingTime time = new WaitingTime(Duration.ofSeconds(2), 1);
        assertThat(time.estimate(0)).isEqualTo(2);
        assertThat(time.estimate(4)).isEqualTo(10);

        for (int i = 0; i < 50; i++) {
            time.learn(Instant.EPOCH, Instant.EPOCH.plusSeconds(6));
        }
        assertThat(time.estimate(0)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "3, 2", "4, 4", "7, 4", "8, 6"})
    void waitingTime_countsRoundsOfSlots(int ahead, int seconds) {
        assertThat(new WaitingTime(Duration.ofSeconds(2), 4).estimate(ahead)).isEqualTo(seconds);
    }

    @Test
    void waitingTime_isNeverNothing() {
        assertThat(new WaitingTime(Duration.ZERO, 4).estimate(0)).isEqualTo(1);
    }

    @Test
    void slowReceiver_getsTheNewestOnly() {
        List<String> received = new ArrayList<>();
        List<UniEmitter<? super Void>> open = new ArrayList<>();
        LatestOnly<String> texts = new LatestOnly<>(text -> Uni.createFrom().emitter(emitter -> {
            received.add(text);
            open.add(emitter);
        }));

        texts.offer("a");
        texts.offer("ab");
        texts.offer("abc");
        open.get(0).complete(null);
        open.get(1).fail(new IllegalStateException("lost"));
        texts.offer("abcd");

        assertThat(received).containsExactly("a", "abc", "abcd");
    }

    @Test
    void messages_areReadBack() {
        QueueMessages messages = new QueueMessages(new ObjectMapper());
        var request = new QueueMessages.Request(QueueMessages.VERSION, 7, "Čim „dođem“", Mood.WILD, -5);

        assertThat(messages.read(messages.write(request), QueueMessages.Request.class))
                .isEqualTo(request);
    }

    @Test
    void messagesOfNeighbouringVersions_areUnderstood() {
        QueueMessages messages = new QueueMessages(new ObjectMapper());
        String older = "{\"version\":1,\"id\":7,\"beginning\":\"\",\"seed\":3}";
        String newer = "{\"version\":1,\"id\":7,\"beginning\":\"\",\"seed\":3,\"mood\":\"DREAMY\",\"lamp\":true}";
        String result = "{\"version\":1,\"id\":7,\"outcome\":\"DONE\",\"text\":\"A.\",\"sheet\":1,"
                + "\"report\":{\"finish\":\"BORED\",\"newTokens\":5,\"joules\":2}}";

        var request = new QueueMessages.Request(1, 7, "", Mood.USUAL, 3);
        assertThat(messages.read(older, QueueMessages.Request.class)).isEqualTo(request);
        assertThat(messages.read(newer, QueueMessages.Request.class)).isEqualTo(request);
        assertThat(messages.read(result, QueueMessages.Result.class).report())
                .isEqualTo(new WritingReport(null, null, 5, null, null, null, null));
    }

    @Test
    void newerOrBrokenMessages_areRefusedWithTheReason() {
        QueueMessages messages = new QueueMessages(new ObjectMapper());

        assertThatThrownBy(() -> messages.read("{\"version\":2}", QueueMessages.Request.class))
                .isInstanceOf(QueueMessages.Unreadable.class)
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> messages.read("not json", QueueMessages.Request.class))
                .isInstanceOf(QueueMessages.Unreadable.class);
    }
}
