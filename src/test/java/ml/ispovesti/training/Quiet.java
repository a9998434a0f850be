package ml.ispovesti.training;

class Quiet implements Progress {

    @Override
    public void step(long step, long steps, double loss, double rate, double tokensPerSecond) {}

    @Override
    public void judged(Judgement judgement, boolean best) {}

    @Override
    public void sample(long[] tokens) {}

    @Override
    public void saved(long step) {}
}
