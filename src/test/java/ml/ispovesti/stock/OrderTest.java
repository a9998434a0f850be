package ml.ispovesti.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.confession.Stock;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order under many moves, and where there is no room between two. */
@QuarkusTest
class OrderTest {

    /** So many tries of one name are free of a wait, as each begins as one that might fail. */
    private static final int SIGN_INS_AT_ONCE = 5;

    @Inject
    TestClock clock;

    @BeforeEach
    void none() {
        Waiting.none(clock.instant());
    }

    @Test
    void anyMoves_doWhatTheyDoToAList() {
        List<Long> model = new ArrayList<>(put(150));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            long moved = model.get(random.nextInt(model.size()));
            long other = model.get(random.nextInt(model.size()));
            int kind = random.nextInt(6);
            boolean done = QuarkusTransaction.requiringNew().call(() -> switch (kind) {
                case 0 -> Stock.moveFirst(moved);
                case 1 -> Stock.moveLast(moved, clock.instant());
                default -> Stock.moveBefore(moved, other);
            });
            assertThat(done).isTrue();
            if (kind > 1 && moved == other) {
                continue;
            }
            model.remove(moved);
            model.add(kind == 0 ? 0 : kind == 1 ? model.size() : model.indexOf(other), moved);
        }
        assertThat(Waiting.order()).isEqualTo(model);
    }

    @Test
    void oneGap_takesAsManyAsComeThere() {
        List<Long> ids = put(60);
        long last = ids.get(59);
        List<Long> expected = new ArrayList<>(List.of(ids.get(0)));
        for (int i = 58; i > 0; i--) {
            long moved = ids.get(i);
            QuarkusTransaction.requiringNew().run(() -> Stock.moveBefore(moved, last));
            expected.add(moved);
        }
        expected.add(last);
        assertThat(Waiting.order()).isEqualTo(expected);
    }

    @Test
    void manyAtOnce_loseNobody() throws Exception {
        List<Long> ids = put(20);
        List<Callable<Integer>> moves = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i -> () -> Waiting.move(
                                ids.get(i % 20),
                                i % 3 == 0
                                        ? Map.of("to", "FIRST")
                                        : Map.of("to", "BEFORE", "other", ids.get((i * 7 + 1) % 20)))
                        .statusCode())
                .toList();
        assertThat(Crowd.atOnce(SIGN_INS_AT_ONCE, moves)).containsOnly(204);
        assertThat(Waiting.order()).hasSize(20).containsExactlyInAnyOrderElementsOf(new HashSet<>(ids));
    }

    /** All at the same moment, so that there is no room between any two. */
    private List<Long> put(int many) {
        return QuarkusTransaction.requiringNew().call(() -> IntStream.range(0, many)
                .mapToObj(i -> {
                    Confession confession =
                            new Confession(Origin.IMPORT, Stage.PENDING, "Red " + i, "Proba", clock.instant());
                    confession.persistAndFlush();
                    return confession.id;
                })
                .toList());
    }
}
