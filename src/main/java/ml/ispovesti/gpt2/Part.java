package ml.ispovesti.gpt2;

/**
 * One text's part in a step of the batch.
 *
 * @param cache what is known of the text so far; the tokens are added to it
 * @param tokens that are new; none where only the next one is to be drawn, after the cache's state
 * @param draw how to draw the token that follows; null if more of the prompt has to be read first
 */
record Part(KvCache cache, long[] tokens, Draw draw) {

    /**
     * @param u a uniform random number of [0, 1)
     * @param first whether nothing was written yet: then it must not be the end of the text, which would be the likeliest by far after
     *     an empty beginning
     * @param seen the tokens for the repetition penalty; may be empty where there is none
     */
    record Draw(Sampling sampling, float u, boolean first, long[] seen) {}

    /** Whether it has new tokens; if not, the cache's state is ready to draw from. */
    boolean reads() {
        return tokens.length > 0;
    }

    boolean draws() {
        return draw != null;
    }

    /** Whether it reads a prompt to its end. */
    boolean endsPrompt() {
        return reads() && draws() && draw.first();
    }
}
