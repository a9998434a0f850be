package ml.ispovesti.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns<String> turns = new Turns<>(2);

    @Test
    void asManyAsThereAreSlots_begin() {
        assertThat(turns.enter("a", false)).containsExactly("a");
        assertThat(turns.enter("b", false)).containsExactly("b");
        assertThat(turns.enter("c", false)).isEmpty();

        assertThat(turns.leave("a")).containsExactly("c");
    }

    @Test
    void oneThatHasToBeAlone_waitsForAllAndKeepsTheRestWaiting() {
        turns.enter("a", false);
        assertThat(turns.enter("alone", true)).isEmpty();
        assertThat(turns.enter("b", false)).isEmpty();

        assertThat(turns.leave("a")).containsExactly("alone");
        assertThat(turns.enter("c", false)).isEmpty();
        assertThat(turns.leave("alone")).containsExactly("b", "c");
    }

    @Test
    void twoThatHaveToBeAlone_goOneAfterTheOther() {
        assertThat(turns.enter("a", true)).containsExactly("a");
        assertThat(turns.enter("b", true)).isEmpty();

        assertThat(turns.leave("a")).containsExactly("b");
    }

    @Test
    void oneThatLeavesBeforeItsTurn_makesRoomForThoseBehind() {
        turns.enter("a", false);
        turns.enter("alone", true);
        turns.enter("b", false);

        assertThat(turns.leave("alone")).containsExactly("b");
        assertThat(turns.leave("a")).isEmpty();
    }

    @Test
    void dismissed_neverBegin() {
        turns.enter("a", true);
        turns.enter("b", false);

        assertThat(turns.dismiss()).containsExactly("b");
        assertThat(turns.leave("a")).isEmpty();
    }
}
