package ml.ispovesti.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;

/** Without settings: all tests come from one address. */
@QuarkusTest
class OneNetworkTest {

    @Inject
    TestClock clock;

    @Test
    void manyCookiesOfOneNetwork_areOneVoiceADay() {
        clock.jumpToMorning();
        long confession = Shelf.put(Stage.PUBLISHED, "Za prijave " + clock.instant(), clock.instant());
        for (int day = 1; day <= 3; day++) {
            assertThat(Shelf.get(confession).hiddenAt).isNull();
            for (int i = 0; i < 4; i++) {
                new Visit().report("confessions", confession, "SPAM", null);
            }
            int voices = day;
            QuarkusTransaction.requiringNew()
                    .run(() -> assertThat(Case.<Case>find("thingId", confession).firstResult().voices)
                            .isEqualTo(voices));
            clock.jump(Duration.ofHours(24));
        }
        assertThat(Shelf.get(confession).hiddenAt).isNotNull();
    }
}
