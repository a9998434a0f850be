package ml.ispovesti.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteChangeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, LIKE, 1, 0, 0",
                "-, DISLIKE, 0, 1, 0",
                "-, SUPERLIKE, 0, 0, 1",
                "LIKE, -, -1, 0, 0",
                "DISLIKE, -, 0, -1, 0",
                "SUPERLIKE, -, 0, 0, -1",
                "LIKE, DISLIKE, -1, 1, 0",
                "LIKE, SUPERLIKE, -1, 0, 1",
                "DISLIKE, LIKE, 1, -1, 0",
                "SUPERLIKE, DISLIKE, 0, 1, -1",
                "LIKE, LIKE, 0, 0, 0",
                "-, -, 0, 0, 0"
            })
    void counters_moveByTheDifference(
            ReactionKind before, ReactionKind after, int likes, int dislikes, int superlikes) {
        assertThat(VoteChange.between(before, after)).isEqualTo(new VoteChange(likes, dislikes, superlikes));
    }
}
