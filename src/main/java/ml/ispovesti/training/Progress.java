package ml.ispovesti.training;

/** Where a training is, for whoever watches. */
interface Progress {

    /** @param tokensPerSecond since it was begun or gone on with */
    void step(long step, long steps, double loss, double rate, double tokensPerSecond);

    /** @param best whether it was better than all before */
    void judged(Judgement judgement, boolean best);

    /** @param tokens that the model has written by itself */
    void sample(long[] tokens);

    void saved(long step);
}
