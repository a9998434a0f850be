package ml.ispovesti.promotion;

import java.time.Instant;

/** What a round has to know of a confession in the arena. */
record Candidate(long id, Instant enteredAt, int likes, int dislikes, int superlikes) {

    boolean votedOn() {
        return likes + dislikes + superlikes > 0;
    }
}
