package ml.ispovesti.gpt2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How well the bundled model foresees texts that it has never seen. */
final class ValidationLoss {

    private static final Path TEXTS = Path.of("src/main/corpus/validation.txt");

    private ValidationLoss() {}

    /** Prints it, so that it can be had of a process with another environment. */
    public static void main(String... arguments) throws IOException {
        System.out.println(natsPerToken(Precision.valueOf(arguments[0])));
    }

    /** The mean over all tokens, the end of each text included. */
    static double natsPerToken(Precision precision) throws IOException {
        Engine.prepare(1);
        double nats = 0;
        long tokens = 0;
        try (LoadedModel loaded = LoadedModel.load(TestModels.STORE, TestModels.MINI, precision)) {
            for (String text : Files.readAllLines(TEXTS)) {
                long[] all = enclosed(
                        loaded.tokenizer().encode(text), loaded.config().endOfText());
                long[] read =
                        Arrays.copyOf(all, Math.min(all.length, loaded.config().context()));
                nats -= Arrays.stream(LogProbabilities.of(loaded.model(), read, read.length))
                        .sum();
                tokens += read.length - 1;
            }
        }
        return nats / tokens;
    }

    private static long[] enclosed(long[] text, long endOfText) {
        long[] all = new long[text.length + 2];
        System.arraycopy(text, 0, all, 1, text.length);
        all[0] = endOfText;
        all[all.length - 1] = endOfText;
        return all;
    }
}
