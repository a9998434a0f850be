package ml.ispovesti.simulation;

import java.util.SplittableRandom;

/**
 * A text as readers truly take it: which share of them dislikes it, and which would give it a superlike, if they had one. The others
 * like it.
 */
record Text(long id, double disliked, double superliked) {

    private static final double LEAST_LIKED = 0.15;
    private static final double LIKED_RANGE = 0.75;
    private static final double MOST_SUPERLIKED = 0.25;

    /** Most are middling, few very good or very bad, and of the good ones some are much loved. */
    static Text any(long id, SplittableRandom random) {
        double quality = (random.nextDouble() + random.nextDouble()) / 2;
        double liked = LEAST_LIKED + LIKED_RANGE * quality;
        return new Text(id, 1 - liked, MOST_SUPERLIKED * random.nextDouble() * quality * liked);
    }

    /** What a reader's verdict is worth on average, by the site's usual weights: −1, 1 and 3. */
    double worth() {
        return -disliked + (1 - disliked - superliked) + 3 * superliked;
    }
}
