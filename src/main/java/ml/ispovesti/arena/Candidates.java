package ml.ispovesti.arena;

import ml.ispovesti.confession.Listing;
import ml.ispovesti.confession.Rank;

/** The arena as a list. */
public final class Candidates {

    private static final Listing NEWEST = Listing.of("arena", "c.stage = 'ARENA'", Rank.ENTERED, Rank.ID);

    private Candidates() {}

    public static Listing newest() {
        return NEWEST;
    }
}
