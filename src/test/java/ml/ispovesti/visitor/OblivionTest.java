package ml.ispovesti.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OblivionTest {

    @Inject
    TestClock clock;

    @Inject
    Oblivion oblivion;

    private final VisitorId visitor = VisitorId.random(new SecureRandom());

    @Test
    void forgottenOne_isKnownAsSuchForAnHour() {
        remember();
        QuarkusTransaction.requiringNew().run(() -> Visitor.forget(visitor, clock.instant()));

        clock.jump(Duration.ofMinutes(59));
        oblivion.complete();
        assertThatThrownBy(this::remember).isInstanceOf(VisitorForgotten.class);
        assertThat(stored()).isFalse();

        clock.jump(Duration.ofMinutes(2));
        oblivion.complete();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Forgotten.knows(visitor)))
                .isFalse();
        remember();
        assertThat(stored()).isTrue();
    }

    private void remember() {
        QuarkusTransaction.requiringNew().run(() -> Visitor.remember(visitor, clock.instant()));
    }

    private boolean stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Visitor.known(visitor).isPresent());
    }
}
