package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Plan PLAN = Plans.of(0.1, 1);

    @Test
    void rate_risesToTheHighestAndFalls() {
        double[] rates = new double[101];
        for (int step = 1; step <= 100; step++) {
            rates[step] = PLAN.rate(step, 100);
        }

        assertThat(rates[1]).isCloseTo(PLAN.rate() / 10, within(1e-12));
        assertThat(rates[10]).isEqualTo(PLAN.rate());
        for (int step = 2; step <= 100; step++) {
            assertThat(rates[step] > rates[step - 1]).isEqualTo(step <= 10);
        }
        assertThat(rates[100]).isCloseTo(PLAN.rate() / 20, within(1e-12));
    }

    @Test
    void mean_forgetsTheBeginning() {
        assertThat(PLAN.average(1)).isLessThan(0.2);
        assertThat(PLAN.average(1_000_000)).isEqualTo(PLAN.average());
    }
}
