package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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
                long[] read = Arrays.copyOf(
                        all, Math.min(all.length - 1, loaded.config().context()));
                nats += nats(loaded.model(), read, all);
                tokens += read.length;
            }
        }
        return nats / tokens;
    }

    private static double nats(Gpt2Model model, long[] read, long[] all) {
        try (NDManager scope = model.newScope();
                KvCache cache = model.newCache(read.length)) {
            NDArray logs =
                    model.logits(scope, List.of(new Part(cache, read, null))).logSoftmax(-1);
            double nats = 0;
            for (int i = 0; i < read.length; i++) {
                nats -= logs.getFloat(i, all[i + 1]);
            }
            return nats;
        }
    }

    private static long[] enclosed(long[] text, long endOfText) {
        long[] all = new long[text.length + 2];
        System.arraycopy(text, 0, all, 1, text.length);
        all[0] = endOfText;
        all[all.length - 1] = endOfText;
        return all;
    }
}
