package ml.ispovesti.reaction;

import java.time.ZoneId;

/** How many superlikes a visitor has; whoever holds the rounds knows. */
public interface SuperlikeRule {

    /** In one calendar day; none is allowed. */
    int aDay();

    /** Of the calendar. */
    ZoneId zone();
}
