package ml.ispovesti.gpt2;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import ml.ispovesti.generation.ConfessionWriter.Assignment;
import ml.ispovesti.generation.ConfessionWriter.WritingFailed;

/** Writes one confession with a model: prompt, sampling, where to stop, and what counts as finished. */
final class Scribe {

    private static final int ATTEMPTS = 3;
    private static final int LONGEST = 2_000;

    private final Gpt2Model model;
    private final Tokenizer tokenizer;
    private final Sampling sampling;
    private final BooleanSupplier stopped;

    /** @param stopped asked before every token; when true the work ends with a {@link CancellationException} */
    Scribe(Gpt2Model model, Tokenizer tokenizer, Sampling sampling, BooleanSupplier stopped) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.sampling = sampling;
        this.stopped = stopped;
    }

    /**
     * @param progress gets the whole text so far whenever it has changed
     * @return the finished text
     * @throws WritingFailed when no attempt gave one
     */
    String write(Assignment assignment, Consumer<String> progress) {
        long[] prompt = prompt(assignment.beginning());
        SplittableRandom randoms = new SplittableRandom(assignment.seed());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> text = attempt(prompt, assignment.beginning(), randoms.split(), progress);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new WritingFailed("The machine found no end to its text, " + ATTEMPTS + " times in a row.");
    }

    /**
     * End-of-text, then the beginning. Where both with the continuation would not fit into the context, the model sees only the
     * beginning's last tokens.
     */
    private long[] prompt(String beginning) {
        long[] tokens = tokenizer.encode(beginning);
        int most = Math.max(0, model.config.context() - sampling.maxNewTokens() - 1);
        long[] seen = Arrays.copyOfRange(tokens, Math.max(0, tokens.length - most), tokens.length);
        long[] prompt = new long[seen.length + 1];
        prompt[0] = model.config.endOfText();
        System.arraycopy(seen, 0, prompt, 1, seen.length);
        return prompt;
    }

    private Optional<String> attempt(
            long[] prompt, String beginning, SplittableRandom random, Consumer<String> progress) {
        long[] written = new long[Math.min(sampling.maxNewTokens(), model.config.context() - prompt.length)];
        String text = beginning;
        for (int n = 0; n < written.length; n++) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            long token = n == 0
                    ? model.first(prompt, sampling, random.nextFloat())
                    : model.next(written[n - 1], prompt.length + n - 1, sampling, random.nextFloat());
            if (token == model.config.endOfText()) {
                return finished(text, beginning);
            }
            written[n] = token;
            String continuation = tokenizer.decode(Arrays.copyOf(written, n + 1));
            int newline = continuation.indexOf('\n');
            String soFar = joined(beginning, newline < 0 ? continuation : continuation.substring(0, newline));
            if (!soFar.equals(text)) {
                text = soFar;
                progress.accept(text);
            }
            if (newline >= 0) {
                return finished(text, beginning);
            }
        }
        return SentenceEnd.cut(text, beginning.length()).flatMap(cut -> finished(cut, beginning));
    }

    private static String joined(String beginning, String continuation) {
        String text = (beginning + continuation).stripTrailing();
        return beginning.isEmpty() ? text.stripLeading() : text;
    }

    private static Optional<String> finished(String text, String beginning) {
        boolean good = text.length() > beginning.length() && text.codePointCount(0, text.length()) <= LONGEST;
        return good ? Optional.of(text) : Optional.empty();
    }
}
