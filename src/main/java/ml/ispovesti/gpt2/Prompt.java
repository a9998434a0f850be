package ml.ispovesti.gpt2;

import java.util.Arrays;

/**
 * What the model is given to go on from.
 *
 * @param tokens the end-of-text token, which starts a new text, and the beginning; of a beginning that is too long, its last tokens
 * @param room how many tokens may follow
 */
record Prompt(long[] tokens, int room) {

    /** With less room hardly any sentence comes to its end. */
    private static final int LEAST_ROOM = 32;

    static Prompt of(long[] beginning, Gpt2Config config, int maxNewTokens) {
        long[] all = new long[beginning.length + 1];
        all[0] = config.endOfText();
        System.arraycopy(beginning, 0, all, 1, beginning.length);
        int half = Math.min(maxNewTokens, config.context() / 2);
        if (config.context() - all.length < Math.min(LEAST_ROOM, half)) {
            return new Prompt(Arrays.copyOfRange(all, all.length - (config.context() - half), all.length), half);
        }
        return new Prompt(all, Math.min(maxNewTokens, config.context() - all.length));
    }
}
