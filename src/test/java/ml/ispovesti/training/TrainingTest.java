package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.Gpt2Config;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real engine: a model so small that it learns in a second. */
class TrainingTest {

    private static final Gpt2Config SMALL = new Gpt2Config(2, 2, 16, 64, 40, 24, 0, 1e-5, true);

    @TempDir
    Path store;

    @BeforeAll
    static void prepare() {
        Engine.prepare(1);
    }

    /** Texts that count: each token says which one follows. */
    private Corpus counting() {
        Corpus corpus = new Corpus(store);
        count(corpus.learnt, 80, 1);
        corpus.mix.add(0, 60, 1);
        corpus.mix.add(60, 80, 0.55);
        count(corpus.validation, 10, 2);
        return corpus;
    }

    private static void count(Texts texts, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(1, 20);
            int length = random.nextInt(3, 15);
            long[] text = new long[length];
            Arrays.setAll(text, n -> from + n);
            texts.add(text, length, SMALL.context() - 1);
        }
    }

    private static SavedTraining.Parts beginning() {
        Weights weights = Weights.random(SMALL, new SplittableRandom(3));
        weights.learn(name -> true);
        return new SavedTraining.Parts(
                weights, Weights.zeros(SMALL), Weights.zeros(SMALL), weights.copy(), new Standing());
    }

    /** @param last the step after which it is stopped */
    private Map<String, float[]> train(SavedTraining saved, SavedTraining.Parts parts, long last) throws IOException {
        Training[] training = new Training[1];
        Quiet progress = new Quiet() {
            @Override
            public void step(long step, long steps, double loss, double rate, double tokensPerSecond) {
                if (step == last) {
                    training[0].stop();
                }
            }
        };
        try (Corpus corpus = counting();
                Training running = new Training(Plans.of(0.1, 6), SMALL, corpus, parts, saved, "{}", 1, progress)) {
            training[0] = running;
            assertThat(running.run()).isEqualTo(last == 0);
            return numbers(parts.weights());
        }
    }

    private static Map<String, float[]> numbers(Weights weights) {
        Map<String, float[]> numbers = new LinkedHashMap<>();
        weights.byName().forEach((name, tensor) -> numbers.put(name, tensor.toFloatArray()));
        return numbers;
    }

    @Test
    void model_learnsToCount() throws IOException {
        try (SavedTraining saved = SavedTraining.open(store, "counting")) {
            train(saved, beginning(), 0);

            List<Judgement> judgements = saved.load(SMALL).standing().judgements;
            assertThat(judgements).hasSize(6);
            assertThat(judgements.get(5).loss()).isLessThan(judgements.get(0).loss() - 0.3);
            assertThat(judgements.get(5).bits()).isCloseTo(judgements.get(5).loss() / Math.log(2), within(1e-9));
        }
    }

    @Test
    void interruptedTraining_endsAsOneThatWasNot() throws IOException {
        Map<String, float[]> whole;
        try (SavedTraining saved = SavedTraining.open(store, "whole")) {
            whole = train(saved, beginning(), 0);
        }
        try (SavedTraining saved = SavedTraining.open(store, "interrupted")) {
            train(saved, beginning(), 17);
        }
        try (SavedTraining saved = SavedTraining.open(store, "interrupted")) {
            SavedTraining.Parts parts = saved.load(SMALL);
            parts.weights().learn(name -> true);
            assertThat(parts.standing().step).isEqualTo(17);

            Map<String, float[]> goneOn = train(saved, parts, 0);

            assertThat(goneOn.keySet()).isEqualTo(whole.keySet());
            goneOn.forEach((name, numbers) -> assertThat(numbers).as(name).containsExactly(whole.get(name)));
        }
    }

    @Test
    void judging_comesAsOftenAsIsAskedFor() throws IOException {
        Plan plan = Plans.of(0.1, 1, 2);
        List<long[]> samples = new ArrayList<>();
        Quiet progress = new Quiet() {
            @Override
            public void sample(long[] tokens) {
                samples.add(tokens);
            }
        };
        try (SavedTraining saved = SavedTraining.open(store, "judged");
                Corpus corpus = counting();
                Training training = new Training(plan, SMALL, corpus, beginning(), saved, "{}", 3, progress)) {
            training.run();

            Standing standing = saved.load(SMALL).standing();
            assertThat(standing.judgements)
                    .extracting(Judgement::step)
                    .startsWith(2L, 4L, 6L)
                    .endsWith(standing.step);
            assertThat(samples).hasSize(3 * standing.judgements.size());
        }
    }

    @Test
    void frozenTensors_stayAsTheyAre() throws IOException {
        SavedTraining.Parts parts = beginning();
        parts.weights().learn(name -> name.startsWith("h.1."));
        Map<String, float[]> before = numbers(parts.weights());
        try (SavedTraining saved = SavedTraining.open(store, "frozen")) {
            train(saved, parts, 3).forEach((name, numbers) -> {
                boolean same = Arrays.equals(numbers, before.get(name));
                assertThat(same).as(name).isEqualTo(!name.startsWith("h.1."));
            });
        }
    }

    @Test
    void gradient_isTheSlopeOfTheLoss() {
        Rows rows = new Rows(SMALL.context(), SMALL.endOfText());
        rows.add(new int[] {5, 6, 7, 8, 9, 10}, true, 2);
        rows.add(new int[] {11, 3, 12, 4}, false, 2);
        try (TrainingProgram program = new TrainingProgram(SMALL, 0);
                Weights weights = Weights.random(SMALL, new SplittableRandom(3))) {
            weights.learn(name -> true);
            program.learn(rows, weights.all(), 1);
            for (String name : List.of("wte.weight", "wpe.weight", "h.0.attn.c_attn.weight", "h.1.mlp.c_proj.bias")) {
                PtNDArray tensor = weights.byName().get(name);
                double slope = tensor.getGradient().square().sum().getFloat();
                // Along the gradient itself the loss rises by its squared length.
                float step = (float) (0.01 / Math.sqrt(slope));
                double there = moved(program, rows, weights, name, step);
                double back = moved(program, rows, weights, name, -step);
                assertThat((there - back) / (2 * step)).as(name).isCloseTo(slope, within(0.02 * slope));
            }
        }
    }

    @Test
    void dropout_isThereWhileItLearns_only() {
        Rows rows = new Rows(SMALL.context(), SMALL.endOfText());
        rows.add(new int[] {5, 6, 7, 8, 9, 10}, true, 2);
        try (TrainingProgram none = new TrainingProgram(SMALL, 0);
                TrainingProgram half = new TrainingProgram(SMALL, 0.5);
                Weights weights = Weights.random(SMALL, new SplittableRandom(3))) {
            weights.learn(name -> true);
            double exact = none.loss(rows, weights.all());
            double[] losses = IntStream.range(0, 200)
                    .mapToDouble(i -> half.learn(rows, weights.all(), 1))
                    .toArray();

            // Nothing is dropped where nothing is learnt.
            assertThat(half.loss(rows, weights.all())).isEqualTo(exact);
            assertThat(none.learn(rows, weights.all(), 1)).isCloseTo(exact, within(1e-6));
            assertThat(Arrays.stream(losses).distinct().count()).isGreaterThan(190);
        }
    }

    private static double moved(TrainingProgram program, Rows rows, Weights weights, String name, float by) {
        try (Weights moved = weights.copy();
                NDArray way = weights.byName().get(name).getGradient().mul(by)) {
            moved.byName().get(name).addi(way);
            return program.loss(rows, moved.all());
        }
    }

    @Test
    void bundledModel_isJudgedAsItsCardSays() throws IOException {
        List<String> texts = Files.readAllLines(Path.of("src/main/corpus/validation.txt"));

        ModelLoss loss = ModelLoss.of(Path.of("model-store"), "ispovest-mini", texts);

        assertThat(loss.texts()).isEqualTo(195);
        assertThat(loss.natsPerToken()).isCloseTo(3.903, within(0.001));
        assertThat(loss.bitsPerCharacter()).isCloseTo(1.6396, within(0.0005));
    }

    @Test
    void secondTrainingOfAName_isRefused() throws IOException {
        try (SavedTraining first = SavedTraining.open(store, "same")) {
            assertThatThrownBy(() -> SavedTraining.open(store, "same"))
                    .isInstanceOf(TrainingProblem.class)
                    .hasMessageContaining("same");
            assertThat(first.isThere()).isFalse();
        }
        assertThat(store.resolve(".same.training")).doesNotExist();
    }
}
