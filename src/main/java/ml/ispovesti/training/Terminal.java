package ml.ispovesti.training;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import ml.ispovesti.gpt2.Tokenizer;

/** Tells people how a training goes. */
final class Terminal implements Progress {

    private static final long EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final PrintWriter out;
    private final Tokenizer tokenizer;
    private long begun;
    private long first = -1;
    private long told;

    Terminal(PrintWriter out, Tokenizer tokenizer) {
        this.out = out;
        this.tokenizer = tokenizer;
        this.told = System.nanoTime();
    }

    /** @param texts so far, while the corpus is read */
    void read(int texts) {
        long now = System.nanoTime();
        if (now - told >= EVERY_NANOS) {
            told = now;
            print("%,d texts read%n", texts);
        }
    }

    @Override
    public void step(long step, long steps, double loss, double rate, double tokensPerSecond) {
        long now = System.nanoTime();
        if (first < 0) {
            first = step;
            begun = now;
        } else if (now - told >= EVERY_NANOS || step == steps) {
            told = now;
            double left = (now - begun) / 1e9 / (step - first) * (steps - step);
            print(
                    "step %,d of %,d   loss %.3f   rate %.1e   %,.0f tokens/s   %s left%n",
                    step, steps, loss, rate, tokensPerSecond, time(left));
        }
    }

    private static String time(double seconds) {
        return seconds < 5400
                ? "%.0f min".formatted(seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    @Override
    public void judged(Judgement judgement, boolean best) {
        print(
                "step %,d: %.4f nats a token, %.4f bits a character%s (learning: %.3f)%n",
                judgement.step(),
                judgement.loss(),
                judgement.bits(),
                best ? ", the best so far" : "",
                judgement.trained());
    }

    @Override
    public void sample(long[] tokens) {
        print("  „%s”%n", tokenizer.decode(tokens).strip());
    }

    @Override
    public void saved(long step) {
        print("step %,d is saved%n", step);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
