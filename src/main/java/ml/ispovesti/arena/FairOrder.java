package ml.ispovesti.arena;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shows most what may be best, and everybody enough to find that out. First come those that were shown less often than the floor, the
 * least shown first. The others are ordered by a draw from what is known of each, its {@link Posterior}: W. R. Thompson, On the likelihood
 * that one unknown probability exceeds another in view of the evidence of two samples, Biometrika 25 (1933).
 *
 * <p>A candidate's draw depends on nothing but the seed, its number and its votes, so that a reader's order stays while others come and go.
 */
public final class FairOrder implements Exposure {

    private static final Comparator<Place> FIRST_TO_LAST = Comparator.comparingLong(Place::lacking)
            .thenComparing(Place::draw)
            .reversed()
            .thenComparing(place -> place.shown().id());

    private final Votes prior;
    private final Weights weights;
    private final long floor;

    /** @param floor how often everybody is shown before votes count; more is fairer to the new, and shows more of the bad */
    public FairOrder(Votes prior, Weights weights, long floor) {
        this.prior = prior;
        this.weights = weights;
        this.floor = floor;
    }

    @Override
    public List<Shown> order(List<Shown> arena, long seed) {
        return arena.stream()
                .map(shown -> place(shown, seed))
                .sorted(FIRST_TO_LAST)
                .map(Place::shown)
                .toList();
    }

    private Place place(Shown shown, long seed) {
        // Large odd factors, else the numbers of one seed would be those of its neighbours.
        SplittableRandom random = new SplittableRandom(seed * 0x9FB21C651E98DF25L + shown.id() * 0xD1342543DE82EF95L);
        double draw = new Posterior(shown.votes(), prior, weights).draw(random);
        return new Place(shown, Math.max(0, floor - shown.impressions()), draw);
    }

    /** @param lacking how many impressions it is below the floor */
    private record Place(Shown shown, long lacking, double draw) {}
}
