package ml.ispovesti.training;

import ai.djl.engine.Engine;
import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ml.ispovesti.gpt2.Gpt2Config;

/** One training, from where it stands to its end. */
final class Training implements AutoCloseable {

    private static final Duration SAVED_EVERY = Duration.ofMinutes(5);
    /** Seeds of neighbouring steps shall have nothing in common. */
    private static final long FAR = 0x9E3779B97F4A7C15L;

    private final Plan plan;
    private final Gpt2Config config;
    private final Texts texts;
    private final Texts validation;
    private final Mix mix;
    private final SavedTraining saved;
    private final String terms;
    private final Progress progress;
    private final TrainingProgram program;
    private final Weights weights;
    private final Weights means;
    private final Weights squares;
    private final Weights average;
    private final Standing standing;
    private final long steps;
    private final int judgeEvery;
    private final int samples;
    private Epoch epoch;
    private volatile boolean stopping;

    /**
     * @param parts of a training that was saved, or of one that begins
     * @param samples that it writes whenever it is judged
     */
    Training(
            Plan plan,
            Gpt2Config config,
            Corpus corpus,
            SavedTraining.Parts parts,
            SavedTraining saved,
            String terms,
            int samples,
            Progress progress) {
        this.plan = plan;
        this.config = config;
        this.texts = corpus.learnt;
        this.validation = corpus.validation;
        this.mix = corpus.mix;
        this.terms = terms;
        this.samples = samples;
        this.saved = saved;
        this.progress = progress;
        this.program = new TrainingProgram(config, plan.dropout());
        this.weights = parts.weights();
        this.means = parts.means();
        this.squares = parts.squares();
        this.average = parts.average();
        this.standing = parts.standing();
        int stepsPerEpoch = Math.max(1, epoch(0).batches() / plan.accumulate());
        this.judgeEvery = plan.judgeEvery() == 0 ? stepsPerEpoch : plan.judgeEvery();
        this.steps = (long) plan.epochs() * stepsPerEpoch;
        this.epoch = epoch(standing.epoch);
        for (int i = 0; i < standing.batch; i++) {
            epoch.next();
        }
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(plan.seed() + FAR * (number + 1));
    }

    private Epoch epoch(int number) {
        return epoch(texts, mix, number);
    }

    private Epoch epoch(Texts texts, Mix mix, int number) {
        return new Epoch(texts, mix, plan.rows(), config.context(), config.endOfText(), random(number));
    }

    /** To be called by any thread: saves after the step that is computed, and ends. */
    void stop() {
        stopping = true;
    }

    /** @return whether it came to its end, rather than being stopped */
    boolean run() throws IOException {
        long begun = System.nanoTime();
        long savedAt = begun;
        double before = standing.seconds;
        long tokens = 0;
        while (standing.step < steps && !isHopeless() && !stopping) {
            tokens += step();
            long now = System.nanoTime();
            standing.seconds = before + (now - begun) / 1e9;
            double rate = plan.rate(standing.step, steps);
            progress.step(standing.step, steps, standing.trained / standing.steps, rate, tokens * 1e9 / (now - begun));
            if (standing.step % judgeEvery == 0 || standing.step == steps) {
                judge();
                savedAt = save();
                write();
            } else if (now - savedAt > SAVED_EVERY.toNanos()) {
                savedAt = save();
            }
        }
        if (stopping) {
            save();
        }
        return !stopping;
    }

    private boolean isHopeless() {
        return standing.worse() >= plan.patience();
    }

    private long save() throws IOException {
        saved.save(new SavedTraining.Parts(weights, means, squares, average, standing), terms);
        progress.saved(standing.step);
        return System.nanoTime();
    }

    /** @return how many tokens were asked for */
    private long step() {
        standing.step++;
        // Dropout is drawn anew in each step, and the same in a training that was interrupted.
        Engine.getEngine("PyTorch").setRandomSeed((int) (plan.seed() + FAR * standing.step >>> 33));
        long tokens = 0;
        double loss = 0;
        for (int i = 0; i < plan.accumulate(); i++) {
            Rows rows = nextRows();
            loss += program.learn(rows, weights.all(), 1.0 / plan.accumulate()) / plan.accumulate();
            tokens += rows.targets();
        }
        standing.trained += loss;
        standing.steps++;
        move();
        return tokens;
    }

    private Rows nextRows() {
        while (epoch.isOver()) {
            standing.epoch++;
            standing.batch = 0;
            // The order of the one before need not be there beside that of the next.
            epoch = null;
            epoch = epoch(standing.epoch);
        }
        standing.batch++;
        return epoch.next();
    }

    private void move() {
        List<String> matrices = weights.learning(true);
        List<String> others = weights.learning(false);
        List<PtNDArray> gradients = new ArrayList<>(weights.gradients(matrices));
        gradients.addAll(weights.gradients(others));
        double length = program.length(gradients);
        if (!Double.isFinite(length)) {
            throw new TrainingProblem("The gradient is no number any more at step " + standing.step
                    + ". A lower --rate, or a longer --warm-up, helps; the last saved state is as it was.");
        }
        double scale = Math.min(1, plan.clip() / length);
        double rate = plan.rate(standing.step, steps);
        move(matrices, scale, rate, plan.decay());
        move(others, scale, rate, 0);
        program.average(
                List.copyOf(average.byName().values()),
                List.copyOf(weights.byName().values()),
                plan.average(standing.step));
    }

    private void move(List<String> names, double scale, double rate, double decay) {
        program.update(
                weights.of(names),
                weights.gradients(names),
                means.of(names),
                squares.of(names),
                new TrainingProgram.Step(scale, rate, decay, Plan.BETA1, Plan.BETA2, standing.step));
    }

    private void judge() throws IOException {
        double trained = standing.steps == 0 ? Double.NaN : standing.trained / standing.steps;
        Judgement judgement = Judgement.of(standing.step, trained, nats(), validation);
        standing.judgements.add(judgement);
        standing.trained = 0;
        standing.steps = 0;
        boolean best = standing.best() == judgement;
        if (best) {
            saved.saveBest(average);
        }
        progress.judged(judgement, best);
    }

    private void write() {
        Sampler sampler = new Sampler(program, config);
        for (int i = 0; i < samples && !stopping; i++) {
            progress.sample(sampler.tokens(average.all(), new SplittableRandom(plan.seed() + FAR * standing.step + i)));
        }
    }

    private double nats() {
        return program.nats(epoch(validation, Mix.of(validation), 0), average.all());
    }

    @Override
    public void close() {
        program.close();
        for (Weights each : List.of(weights, means, squares, average)) {
            each.close();
        }
    }
}
