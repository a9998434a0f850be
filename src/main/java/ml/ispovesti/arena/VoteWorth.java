package ml.ispovesti.arena;

/**
 * What votes tell of a candidate.
 *
 * @param prior the votes that every candidate begins with
 */
public record VoteWorth(Votes prior, Weights weights) {

    /** Whoever holds the rounds knows what holds at this moment. */
    public interface Source {

        VoteWorth voteWorth();
    }
}
