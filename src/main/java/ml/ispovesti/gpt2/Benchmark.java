package ml.ispovesti.gpt2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Measures the engine on one model: steps of batches of several sizes, the memory it takes, and what the machine's memory gives. */
public final class Benchmark {

    private static final int PROMPT = 16;
    private static final int STEPS = 112;
    private static final int WARM_UP = 8;
    /** A slot's tokens when its memory counts. */
    private static final int FULL = 256;

    private static final List<Integer> BATCHES = List.of(1, 4, 8);
    private static final int MEMORY_AT_BATCH = 4;
    private static final Sampling SAMPLING = new Sampling(0.8, 40, 1, 1);

    private Benchmark() {}

    /** What is measured. */
    public enum Subject {
        /** The bundled one. */
        MINI(null),
        /** GPT-2 124M. */
        SMALL(new Gpt2Config(12, 12, 768, 4 * 768, 50257, 1024, 50256, 1e-5, true)),
        /** GPT-2 355M. */
        MEDIUM(new Gpt2Config(24, 16, 1024, 4 * 1024, 50257, 1024, 50256, 1e-5, true));

        private final Gpt2Config shape;

        Subject(Gpt2Config shape) {
            this.shape = shape;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param stepMillis of a whole step of the batch, median
     * @param firstTokenMillis from a prompt of 16 tokens to its next one, with nothing else to do, median
     */
    public record Line(int batch, double stepMillis, double firstTokenMillis) {

        public double tokensPerSecond() {
            return batch * 1000 / stepMillis;
        }
    }

    /**
     * @param weightBytes what is read of the memory in every step
     * @param readBytesPerSecond how fast this machine reads its memory, by as many threads
     * @param joinMillis of a step of 4 texts while 32 tokens of a newcomer's prompt are read, median
     * @param peakBytes of the whole process, after loading and 4 texts of 256 tokens
     */
    public record Report(
            Subject subject,
            Precision precision,
            int threads,
            long loadMillis,
            long weightBytes,
            double readBytesPerSecond,
            long peakBytes,
            double joinMillis,
            List<Line> lines) {}

    public static Report measure(Subject subject, Precision precision, int threads, Path store, String bundled)
            throws IOException {
        Engine.prepare(threads);
        if (subject.shape == null) {
            return measure(subject, precision, threads, ModelFolder.of(store, bundled));
        }
        Path folder = Files.createTempDirectory("ispovesti-bench");
        try {
            RandomModel.write(folder, subject.shape);
            return measure(
                    subject,
                    precision,
                    threads,
                    ModelFolder.of(folder.getParent(), folder.getFileName().toString()));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static Report measure(Subject subject, Precision precision, int threads, ModelFolder folder) {
        long start = System.nanoTime();
        Gpt2Config config = Gpt2Config.read(folder);
        try (Checkpoint weights = Checkpoint.open(folder, config);
                Gpt2Model model = Gpt2Model.load(config, weights, precision)) {
            long loadMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            List<Line> lines = new ArrayList<>();
            long peak = 0;
            for (int batch : BATCHES) {
                lines.add(line(model, config, batch));
                peak = batch == MEMORY_AT_BATCH ? Memory.peak() : peak;
            }
            return new Report(
                    subject,
                    model.precision(),
                    threads,
                    loadMillis,
                    model.weightBytes(),
                    model.readBytesPerSecond(),
                    peak,
                    joinMillis(model),
                    lines);
        }
    }

    private static Line line(Gpt2Model model, Gpt2Config config, int batch) {
        List<KvCache> caches = new ArrayList<>();
        try {
            double[] first = new double[WARM_UP + batch];
            for (int i = 0; i < first.length; i++) {
                KvCache cache = model.newCache(Math.min(FULL, config.context()));
                caches.add(cache);
                long[] prompt = new long[PROMPT];
                Arrays.setAll(prompt, n -> 100 + 10L * n);
                first[i] = millis(() -> model.step(List.of(part(cache, prompt)), SAMPLING.topK()));
            }
            List<KvCache> working = caches.subList(0, batch);
            double[] steps = new double[STEPS];
            for (int i = 0; i < STEPS; i++) {
                steps[i] = step(model, working);
            }
            while (batch == MEMORY_AT_BATCH && working.get(0).length() < FULL) {
                step(model, working);
            }
            return new Line(
                    batch,
                    median(Arrays.copyOfRange(steps, WARM_UP, STEPS)),
                    median(Arrays.copyOfRange(first, WARM_UP / 2, first.length)));
        } finally {
            caches.forEach(KvCache::close);
        }
    }

    private static double joinMillis(Gpt2Model model) {
        double[] joins = new double[WARM_UP];
        for (int i = 0; i < joins.length; i++) {
            try (KvCache newcomer = model.newCache(Batch.CHUNK)) {
                List<Part> parts = new ArrayList<>();
                for (int n = 0; n < MEMORY_AT_BATCH; n++) {
                    KvCache text = model.newCache(PROMPT + 1);
                    model.step(List.of(part(text, new long[PROMPT])), SAMPLING.topK());
                    parts.add(part(text, new long[] {100}));
                }
                parts.add(new Part(newcomer, new long[Batch.CHUNK], null));
                joins[i] = millis(() -> model.step(parts, SAMPLING.topK()));
                parts.subList(0, MEMORY_AT_BATCH).forEach(part -> part.cache().close());
            }
        }
        return median(joins);
    }

    private static double step(Gpt2Model model, List<KvCache> texts) {
        List<Part> parts =
                texts.stream().map(cache -> part(cache, new long[] {100})).toList();
        return millis(() -> model.step(parts, SAMPLING.topK()));
    }

    private static Part part(KvCache cache, long[] tokens) {
        return new Part(cache, tokens, new Part.Draw(SAMPLING, 0.5f, false, new long[0]));
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
