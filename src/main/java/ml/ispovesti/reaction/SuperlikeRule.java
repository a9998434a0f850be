package ml.ispovesti.reaction;

import java.time.ZoneId;

/**
 * How many superlikes a visitor has.
 *
 * @param aDay in one calendar day; 0 is allowed
 * @param zone of the calendar
 */
public record SuperlikeRule(int aDay, ZoneId zone) {

    /** Whoever holds the rounds knows what holds at this moment. */
    public interface Source {

        SuperlikeRule now();
    }
}
