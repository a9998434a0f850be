package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.data.HousekeepingSettings;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldDraftsTest {

    @Inject
    TestClock clock;

    @Inject
    OldDrafts old;

    @Inject
    HousekeepingSettings settings;

    private final Visit visit = new Visit();

    private void grow(Duration by) {
        clock.jump(settings.drafts().plus(by));
    }

    private static void become(long id, GenerationStatus status) {
        QuarkusTransaction.requiringNew().run(() -> Generation.update("status = ?1 where id = ?2", status, id));
    }

    private static boolean isThere(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Generation.count("id", id)) == 1;
    }

    @Test
    void unpublishedOnes_goAfterAMonth() {
        long draft = visit.written("Nacrt");
        long failed = new Visit().written("Propala");
        become(failed, GenerationStatus.FAILED);
        Visit author = new Visit();
        long published = author.published("Objavljena", "Ja");

        grow(Duration.ofHours(-1));
        old.delete();
        visit.get("/generations/" + draft).then().statusCode(200);

        long young = new Visit().written("Mlada");
        clock.jump(Duration.ofHours(2));
        old.delete();

        visit.get("/generations/" + draft).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        assertThat(isThere(failed)).isFalse();
        assertThat(isThere(young)).isTrue();
        author.get("/me/confessions").then().body("items[0].confession.id", equalTo((int) published));
    }

    @Test
    void whatIsStillToBeWritten_stays() {
        long waiting = visit.written("Čeka");
        become(waiting, GenerationStatus.RUNNING);
        grow(Duration.ofHours(1));
        old.delete();
        assertThat(isThere(waiting)).isTrue();
        become(waiting, GenerationStatus.CANCELLED);
        old.delete();
        assertThat(isThere(waiting)).isFalse();
    }

    @Test
    void publishingInThatMoment_comesBeforeOrAfter() throws Exception {
        for (int i = 0; i < 5; i++) {
            Visit author = new Visit();
            long draft = author.written("U poslednji čas");
            grow(Duration.ofHours(1));
            Callable<Integer> publish = () -> author.publish(draft, null).statusCode();
            Callable<Integer> delete = () -> {
                old.delete();
                return 0;
            };
            int published = Crowd.atOnce(2, List.of(publish, delete)).get(0);
            assertThat(published).isIn(201, 404);
            assertThat(isThere(draft)).isEqualTo(published == 201);
        }
    }

    @Test
    void drafts_tellHowLongTheyAreKept() {
        visit.written("Nacrt");
        visit.get("/me/drafts").then().body("keptDays", equalTo(30));
    }
}
