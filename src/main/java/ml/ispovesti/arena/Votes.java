package ml.ispovesti.arena;

/** How many said what of a candidate. They need not be whole: a vote can count for less than one. */
public record Votes(double dislikes, double likes, double superlikes) {

    public static final Votes NONE = new Votes(0, 0, 0);

    public Votes {
        Bounds.check("dislikes", dislikes, 0, Double.MAX_VALUE);
        Bounds.check("likes", likes, 0, Double.MAX_VALUE);
        Bounds.check("superlikes", superlikes, 0, Double.MAX_VALUE);
    }

    public double count() {
        return dislikes + likes + superlikes;
    }
}
