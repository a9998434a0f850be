package ml.ispovesti.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import ml.ispovesti.generator.QueueMessages.Control;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.generator.QueueMessages.Request;
import ml.ispovesti.generator.QueueMessages.Result;
import org.junit.jupiter.api.Test;

class QueueMessagesTest {

    private final QueueMessages messages = new QueueMessages(new ObjectMapper());

    @Test
    void messages_areReadBack() {
        var request = new Request(QueueMessages.VERSION, 7, 2, true, "Čim „dođem“", Mood.WILD, -5);
        assertThat(messages.read(messages.write(request), Request.class)).isEqualTo(request);

        var presence = new Presence(
                QueueMessages.VERSION,
                "g",
                ConfessionWriter.Availability.State.READY,
                "mini",
                null,
                "r",
                "grande",
                "no such folder",
                4,
                List.of(3L, 5L),
                812.5,
                "5-1a");
        assertThat(messages.read(messages.write(presence), Presence.class)).isEqualTo(presence);

        var words = Control.block(List.of("prva*", "druga"));
        assertThat(messages.read(messages.write(words), Control.class)).isEqualTo(words);
    }

    @Test
    void messagesOfNeighbouringVersions_areUnderstood() {
        String older = "{\"version\":1,\"id\":7,\"beginning\":\"\",\"seed\":3}";
        String newer = "{\"version\":1,\"id\":7,\"beginning\":\"\",\"seed\":3,\"mood\":\"DREAMY\",\"lamp\":true}";
        String result = "{\"version\":1,\"id\":7,\"outcome\":\"DONE\",\"text\":\"A.\",\"sheet\":1,"
                + "\"report\":{\"finish\":\"BORED\",\"newTokens\":5,\"joules\":2}}";
        String presence = "{\"version\":1,\"generator\":\"g\",\"state\":\"DREAMING\",\"lamp\":true}";

        var request = new Request(1, 7, 0, false, "", Mood.USUAL, 3);
        assertThat(messages.read(older, Request.class)).isEqualTo(request);
        assertThat(messages.read(newer, Request.class)).isEqualTo(request);
        assertThat(messages.read(result, Result.class).report())
                .isEqualTo(new WritingReport(null, null, 5, null, null, null, null));
        assertThat(messages.read("{\"version\":1,\"lamp\":1}", Control.class).cancel())
                .isNull();
        assertThat(messages.read(presence, Presence.class).ready()).isFalse();
        assertThat(messages.read(presence, Presence.class).jobs()).isEmpty();
    }

    @Test
    void newerOrBrokenMessages_areRefusedWithTheReason() {
        assertThatThrownBy(() -> messages.read("{\"version\":2}", Request.class))
                .isInstanceOf(QueueMessages.Unreadable.class)
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> messages.read("not json", Request.class)).isInstanceOf(QueueMessages.Unreadable.class);
    }

    @Test
    void messagesThatLackWhatMatters_areRefused() {
        for (String result : List.of(
                "{\"version\":1,\"id\":5}",
                "{\"version\":1,\"id\":5,\"outcome\":\"DONE\"}",
                "{\"version\":1,\"id\":5,\"outcome\":\"FAILED\"}",
                "{\"version\":1,\"id\":5,\"outcome\":\"SOLD\"}")) {
            assertThatThrownBy(() -> messages.read(result, Result.class))
                    .as(result)
                    .isInstanceOf(QueueMessages.Unreadable.class);
        }
        assertThatThrownBy(() -> messages.read("{\"version\":1,\"id\":5}", QueueMessages.Progress.class))
                .isInstanceOf(QueueMessages.Unreadable.class);
        assertThatThrownBy(() -> messages.read("{\"version\":1,\"state\":\"READY\"}", Presence.class))
                .isInstanceOf(QueueMessages.Unreadable.class);
        assertThat(messages.read("{\"version\":1,\"id\":5,\"seed\":1}", Request.class)
                        .beginning())
                .isEmpty();
    }

    @Test
    void number_isFoundInWhatCannotBeRead() {
        assertThat(messages.idIn("{\"version\":9,\"id\":12,\"lamp\":true}")).hasValue(12);
        assertThat(messages.idIn("{\"version\":9}")).isEmpty();
        assertThat(messages.idIn("{\"id\":\"12\"}")).isEmpty();
        assertThat(messages.idIn("not json")).isEmpty();
    }
}
