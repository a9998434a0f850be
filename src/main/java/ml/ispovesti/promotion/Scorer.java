package ml.ispovesti.promotion;

import ml.ispovesti.arena.Votes;

/** What a candidate's votes come to; the higher, the better. */
public interface Scorer {

    /** Finite, and the same for the same votes. */
    double score(Votes votes);

    /** How it is worked out, for people who want to do it again. */
    String formula();
}
