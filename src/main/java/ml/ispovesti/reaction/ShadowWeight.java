package ml.ispovesti.reaction;

/**
 * What the vote of a new visitor counts for, where many come from one network: the votes of the first {@code free} are whole, the n-th
 * counts {@code free/n}. So N of them weigh about {@code free·(1 + ln(N/free))}: a crowd is heard, and shouts nobody down.
 */
public final class ShadowWeight {

    /** In which weights are kept, so that sums are exact. */
    public static final int WHOLE = 1_000;

    private ShadowWeight() {}

    /**
     * @param others how many other new visitors of the network voted within the window
     * @return how much less than {@link #WHOLE} the vote counts, 0 to {@code WHOLE}
     */
    public static int taken(long others, int free) {
        long nth = others + 1;
        return nth <= free ? 0 : (int) (WHOLE - (long) WHOLE * free / nth);
    }
}
