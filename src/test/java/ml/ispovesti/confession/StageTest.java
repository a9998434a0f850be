package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void promotion_startsCountsAnewAndKeepsThePseudonym() {
        Confession confession = inTheArena();
        confession.likes = 5;
        confession.superlikes = 1;

        confession.enter(Stage.PUBLISHED, NOON.plusSeconds(60));

        assertThat(confession.likes + confession.dislikes + confession.superlikes)
                .isZero();
        assertThat(confession.pseudonym).isEqualTo("Neko");
        assertThat(confession.enteredAt).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void rejection_keepsCounts() {
        Confession confession = inTheArena();
        confession.dislikes = 3;

        confession.enter(Stage.REJECTED, NOON);

        assertThat(confession.dislikes).isEqualTo(3);
    }

    @Test
    void wayBack_isRefused() {
        Confession confession = inTheArena();
        confession.enter(Stage.REJECTED, NOON);

        assertThatThrownBy(() -> confession.enter(Stage.ARENA, NOON)).isInstanceOf(IllegalStateException.class);
        assertThat(confession.stage).isEqualTo(Stage.REJECTED);
    }

    @Test
    void fingerprint_looksAtLettersOnly() {
        assertThat(Fingerprint.of("Volim kišu!")).isEqualTo(Fingerprint.of("  volim KIŠU…"));
        assertThat(Fingerprint.of("Volim kišu")).isNotEqualTo(Fingerprint.of("Volim kisu"));
    }

    private static Confession inTheArena() {
        return new Confession(Origin.VISITOR, Stage.ARENA, "Volim kišu.", "Neko", NOON);
    }
}
