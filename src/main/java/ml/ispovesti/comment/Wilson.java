package ml.ispovesti.comment;

/**
 * How many of all readers like something, at the least, if those who voted are a sample of them: the lower end of Wilson's interval (1927)
 * at 95 %. One like of one vote is worth less than nine of ten, and what nobody likes is worth nothing.
 */
final class Wilson {

    private static final double Z = 1.96;
    private static final double BILLION = 1e9;

    private Wilson() {}

    /** In billionths, so that it is stored and compared exactly. */
    static long lowerBound(int likes, int dislikes) {
        if (likes == 0) {
            return 0;
        }
        double n = likes + dislikes;
        double p = likes / n;
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.round(BILLION * (p + Z * Z / (2 * n) - spread) / (1 + Z * Z / n));
    }
}
