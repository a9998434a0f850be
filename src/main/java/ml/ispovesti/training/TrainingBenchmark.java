package ml.ispovesti.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import ml.ispovesti.gpt2.Checkpoint;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.Memory;
import ml.ispovesti.gpt2.ModelFolder;

/** Measures how much of a machine's matrix products the training turns into steps. */
public final class TrainingBenchmark {

    private static final int ROWS = 16;
    private static final int STEPS = 15;
    private static final int WARM_UP = 4;
    private static final double DROPOUT = 0.1;
    /** So that rows are full: with its end, eight of them make a row of 256. */
    private static final int TEXT = 31;

    /** A token's share in a matrix product forward, in its own gradient, and in that of the matrix. */
    private static final int PASSES = 3;

    private TrainingBenchmark() {}

    /**
     * @param tokensPerSecond of whole steps of AdamW, median
     * @param flops of a token, in matrix products with weights alone: attention's own are not counted
     * @param productFlopsPerSecond of a step's matrix products and nothing else, one after the other, median
     * @param peakBytes of the whole process, after some steps
     */
    public record Report(
            int threads, double tokensPerSecond, double flops, double productFlopsPerSecond, long peakBytes) {

        public double flopsPerSecond() {
            return tokensPerSecond * flops;
        }
    }

    /** @param threads of the engine, which cannot be changed later in this process */
    public static Report measure(int threads, Path store, String model) {
        Engine.prepare(threads);
        ModelFolder folder = ModelFolder.of(store, model);
        Gpt2Config config = Gpt2Config.read(folder);
        long[][] matrices = config.tensors().entrySet().stream()
                .filter(tensor ->
                        tensor.getValue().length == 2 && !tensor.getKey().startsWith("wpe"))
                .map(tensor -> tensor.getKey().startsWith("wte") ? reversed(tensor.getValue()) : tensor.getValue())
                .toArray(long[][]::new);
        double flops = Arrays.stream(matrices)
                .mapToDouble(matrix -> 2.0 * PASSES * matrix[0] * matrix[1])
                .sum();
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Steps steps = new Steps(folder, config)) {
            for (int i = 0; i < WARM_UP; i++) {
                steps.run();
            }
            long peak = Memory.peak();
            List<NDArray[]> products = products(manager, matrices, (long) ROWS * config.context());
            multiply(products);
            double[] whole = new double[STEPS];
            double[] plain = new double[STEPS];
            // In turns, so that both have the same of a machine that is not always equally fast.
            for (int i = 0; i < STEPS; i++) {
                whole[i] = seconds(steps);
                plain[i] = seconds(() -> multiply(products));
            }
            double tokens = steps.rows.targets();
            double productsFlops = flops * ROWS * config.context();
            return new Report(threads, tokens / median(whole), flops, productsFlops / median(plain), peak);
        }
    }

    /** The head is the embeddings' matrix, the other way round. */
    private static long[] reversed(long[] shape) {
        return new long[] {shape[1], shape[0]};
    }

    /** x, weights and a gradient of what they give, for each matrix. */
    private static List<NDArray[]> products(NDManager manager, long[][] matrices, long tokens) {
        List<NDArray[]> products = new ArrayList<>();
        for (long[] matrix : matrices) {
            products.add(new NDArray[] {
                manager.randomNormal(new Shape(tokens, matrix[0])),
                manager.randomNormal(new Shape(matrix[0], matrix[1])),
                manager.randomNormal(new Shape(tokens, matrix[1]))
            });
        }
        return products;
    }

    private static void multiply(List<NDArray[]> products) {
        for (NDArray[] product : products) {
            product[0].dot(product[1]).close();
            try (NDArray weights = product[1].transpose();
                    NDArray inputs = product[0].transpose()) {
                product[2].dot(weights).close();
                inputs.dot(product[2]).close();
            }
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        return DoubleStream.of(values).sorted().toArray()[values.length / 2];
    }

    /** Of a training as it is, on texts of random tokens. */
    private static final class Steps implements Runnable, AutoCloseable {

        private final TrainingProgram program;
        private final Weights weights;
        private final Weights means;
        private final Weights squares;
        private final Weights average;
        private final Rows rows;
        private int number;

        Steps(ModelFolder folder, Gpt2Config config) {
            program = new TrainingProgram(config, DROPOUT);
            try (Checkpoint checkpoint = Checkpoint.open(folder, config)) {
                weights = Weights.of(checkpoint, config);
            }
            weights.learn(name -> true);
            means = Weights.zeros(config);
            squares = Weights.zeros(config);
            average = weights.copy();
            rows = rows(config);
        }

        private static Rows rows(Gpt2Config config) {
            SplittableRandom random = new SplittableRandom(1);
            Rows rows = new Rows(config.context(), config.endOfText());
            int[] text;
            do {
                text = random.ints(TEXT, 0, config.vocabulary()).toArray();
            } while (rows.add(text, true, ROWS));
            return rows;
        }

        @Override
        public void run() {
            number++;
            program.learn(rows, weights.all(), 1);
            program.length(weights.gradients(weights.names()));
            for (boolean matrices : new boolean[] {true, false}) {
                List<String> names = weights.learning(matrices);
                program.update(
                        weights.of(names),
                        weights.gradients(names),
                        means.of(names),
                        squares.of(names),
                        new TrainingProgram.Step(1, 1e-4, 0.1, Plan.BETA1, Plan.BETA2, number));
            }
            program.average(average.of(weights.names()), weights.of(weights.names()), 0.998);
        }

        @Override
        public void close() {
            program.close();
            List.of(weights, means, squares, average).forEach(Weights::close);
        }
    }
}
