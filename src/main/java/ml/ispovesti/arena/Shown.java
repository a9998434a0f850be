package ml.ispovesti.arena;

import java.time.Instant;

/**
 * What the order of the arena has to know of a candidate.
 *
 * @param impressions how often it was shown
 */
public record Shown(long id, Instant enteredAt, Votes votes, long impressions) {}
