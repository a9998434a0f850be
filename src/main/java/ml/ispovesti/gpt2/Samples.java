package ml.ispovesti.gpt2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.Mood;

/**
 * Texts that a model wrote from nothing, as they came: without the rules by which a site has others written instead.
 *
 * @param unfinished how many attempts gave no text, since they began with the end or had no sentence that ended
 */
public record Samples(List<String> texts, int unfinished) {

    /** @param written told how many texts there are so far */
    public static Samples draw(
            Path store, String model, GeneratorSettings settings, int count, long seed, IntConsumer written) {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Writing> all = new ArrayList<>();
        int over = 0;
        try (Batch batch = Batch.load(store, model, settings, text -> null)) {
            while (over < count) {
                List<Writing> joining = new ArrayList<>();
                while (batch.size() + joining.size() < settings.slots() && all.size() < count) {
                    Assignment assignment = new Assignment("", Mood.USUAL, seeds.nextLong());
                    Writing writing = new Writing(assignment, soFar -> {}, System::nanoTime);
                    all.add(writing);
                    joining.add(writing);
                }
                over = all.size() - Engine.call(() -> step(batch, joining));
                written.accept(over);
            }
        }
        return of(all);
    }

    /** @return how many are being written after it */
    private static int step(Batch batch, List<Writing> joining) {
        joining.forEach(batch::join);
        batch.step();
        return batch.size();
    }

    private static Samples of(List<Writing> all) {
        List<String> texts = new ArrayList<>();
        int unfinished = 0;
        for (Writing writing : all) {
            try {
                Draft draft = writing.draft().join();
                texts.add(draft.text());
                unfinished += draft.effort().attempts() - 1;
            } catch (CompletionException e) {
                unfinished += writing.attempts();
            }
        }
        return new Samples(texts, unfinished);
    }
}
