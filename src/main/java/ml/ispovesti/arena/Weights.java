package ml.ispovesti.arena;

/** What one vote of each kind is worth: a dislike at most nothing, the others at least nothing. */
public record Weights(double dislike, double like, double superlike) {

    /** Either way. */
    public static final double MOST = 100;

    public Weights {
        Bounds.check("weights.dislike", dislike, -MOST, 0);
        Bounds.check("weights.like", like, 0, MOST);
        Bounds.check("weights.superlike", superlike, 0, MOST);
    }
}
