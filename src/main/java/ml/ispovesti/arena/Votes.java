package ml.ispovesti.arena;

/** How many said what of a candidate. They need not be whole: a vote can count for less than one. */
public record Votes(double dislikes, double likes, double superlikes) {

    public static final Votes NONE = new Votes(0, 0, 0);

    public Votes {
        Bounds.check("dislikes", dislikes, 0, Double.MAX_VALUE);
        Bounds.check("likes", likes, 0, Double.MAX_VALUE);
        Bounds.check("superlikes", superlikes, 0, Double.MAX_VALUE);
    }

    /**
     * As they count, where crowds count for less.
     *
     * @param dislikesTaken how much less, in thousandths of a vote; so are the others
     */
    public static Votes weighed(
            int dislikes, long dislikesTaken, int likes, long likesTaken, int superlikes, long superlikesTaken) {
        return new Votes(
                (dislikes * 1_000L - dislikesTaken) / 1e3,
                (likes * 1_000L - likesTaken) / 1e3,
                (superlikes * 1_000L - superlikesTaken) / 1e3);
    }

    public double count() {
        return dislikes + likes + superlikes;
    }
}
