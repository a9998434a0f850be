package ml.ispovesti.promotion;

import java.time.Instant;
import ml.ispovesti.arena.Votes;

/**
 * What a round has to know of a confession in the arena.
 *
 * @param impressions how often it was shown
 * @param carriedOver how many rounds let it stay for lack of votes or impressions
 */
public record Candidate(long id, Instant enteredAt, Votes votes, long impressions, int carriedOver) {}
