package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ml.ispovesti.generator.ConfessionWriter.Availability.State;
import ml.ispovesti.generator.QueueMessages;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorsTest {

    private final TestClock clock = new TestClock();
    private final Generators generators = new Generators(clock);

    @BeforeEach
    void nobodyIsKnown() {
        assertThat(generators.outOfOrder()).isEmpty();
    }

    @Test
    void onlyBrokenOnes_areOutOfOrderAndSayWhy() {
        hear("a", State.UNAVAILABLE);
        assertThat(generators.outOfOrder()).contains("a is UNAVAILABLE");
        clock.jump(Generators.FORGOTTEN_AFTER.plusSeconds(1));
        assertThat(generators.outOfOrder())
                .as("when it was not heard of for long")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"READY", "LOADING"})
    void oneThatWritesSoon_isEnough(State state) {
        hear("a", State.UNAVAILABLE);
        hear("b", state);
        assertThat(generators.outOfOrder()).isEmpty();
    }

    @Test
    void oneThatStops_isAsGoodAsGone() {
        hear("a", State.READY);
        hear("a", State.STOPPING);
        assertThat(generators.ready()).isEmpty();
        assertThat(generators.outOfOrder()).isEmpty();
        hear("b", State.UNAVAILABLE);
        assertThat(generators.outOfOrder()).contains("b is UNAVAILABLE");
    }

    private void hear(String name, State state) {
        generators.hear(new Presence(
                QueueMessages.VERSION,
                name,
                state,
                "mini",
                name + " is " + state,
                null,
                null,
                null,
                4,
                List.of(),
                0,
                null));
    }
}
