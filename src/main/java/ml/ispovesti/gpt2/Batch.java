package ml.ispovesti.gpt2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import ml.ispovesti.generator.ConfessionWriter.WritingFailed;
import ml.ispovesti.generator.DraftRules;
import ml.ispovesti.generator.Mood;
import org.jboss.logging.Logger;

/**
 * The texts that one model writes at the same time, by continuous batching: texts join and leave between any two tokens ("iteration-level
 * scheduling", Yu et al., Orca, 2022). To be used by one thread at a time.
 */
final class Batch implements AutoCloseable, Writing.Desk {

    private static final Logger LOG = Logger.getLogger(Batch.class);

    /**
     * How many tokens of prompts a step reads at most beside the next tokens of the others: bounds how long a newcomer makes them wait.
     * A prompt is cut at its multiples whatever else there is to read, so that its numbers do not depend on that.
     */
    static final int CHUNK = 32;

    private final LoadedModel loaded;
    private final Map<Mood, Style> styles;
    private final List<String> stop;
    /** Gives what is wrong with a text, null if nothing is. */
    private final UnaryOperator<String> rules;

    private final PromptCache prompts;
    /** The same for all texts, so that none depends on its neighbours' moods. */
    private final int width;

    private final List<Row> rows = new ArrayList<>();

    private Batch(
            LoadedModel loaded, Map<Mood, Style> styles, GeneratorSettings settings, UnaryOperator<String> rules) {
        this.loaded = loaded;
        this.styles = styles;
        this.stop = settings.stop().orElse(List.of());
        this.rules = rules;
        this.prompts = new PromptCache(loaded.model(), settings.prefixCache() * 1_000_000L);
        this.width = styles.values().stream()
                .mapToInt(style -> style.sampling().candidates(loaded.config().vocabulary()))
                .max()
                .orElseThrow();
    }

    static Batch load(Path store, String name, GeneratorSettings settings, DraftRules rules) {
        KnownTexts known = KnownTexts.read(ModelFolder.of(store, name));
        return load(store, name, settings, text -> {
            String objection = rules.objection(text);
            return objection == null && known.contains(text)
                    ? "was copied from what the model learned from"
                    : objection;
        });
    }

    /** @param rules give what is wrong with a text, null if nothing is */
    static Batch load(Path store, String name, GeneratorSettings settings, UnaryOperator<String> rules) {
        Precision precision = Precision.usable(settings.precision(), System.getProperty("os.arch"));
        LoadedModel loaded = LoadedModel.load(store, name, precision);
        try {
            return new Batch(loaded, Style.read(ModelFolder.of(store, name), settings), settings, rules);
        } catch (RuntimeException e) {
            loaded.close();
            throw e;
        }
    }

    Precision precision() {
        return loaded.model().precision();
    }

    @Override
    public String model() {
        return loaded.name();
    }

    @Override
    public Attempt newAttempt(String beginning, Prompt prompt) {
        return new Attempt(beginning, prompt.room(), loaded.config().endOfText(), stop, loaded.tokenizer()::decode);
    }

    @Override
    public String objection(String text) {
        return rules.apply(text);
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void join(Writing writing) {
        guarded(writing, () -> {
            Style style = styles.get(writing.mood());
            Prompt prompt =
                    Prompt.of(loaded.tokenizer().encode(writing.beginning()), loaded.config(), style.maxNewTokens());
            writing.start();
            writing.startAttempt(this, prompt);
            KvCache cache = loaded.model().newCache(prompt.tokens().length + prompt.room());
            rows.add(new Row(writing, prompt, style.sampling(), cache));
            prompts.recall(prompt, cache);
        });
    }

    /**
     * One token for every text that is past its prompt. Those that are over leave, before and after.
     *
     * @return how many got one
     */
    int step() {
        rows.removeIf(this::leaves);
        List<Row> reading = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        int budget = CHUNK;
        for (Row row : rows) {
            int ofPrompt = Math.min(CHUNK, row.unread());
            if (ofPrompt <= budget) {
                budget -= ofPrompt;
                reading.add(row);
                parts.add(row.part());
            }
        }
        if (parts.isEmpty()) {
            return 0;
        }
        long[] tokens = loaded.model().step(parts, width);
        for (int i = 0; i < tokens.length; i++) {
            Row row = reading.get(i);
            if (parts.get(i).draws()) {
                long token = tokens[i];
                guarded(row.writing, () -> row.take(token));
            }
        }
        rows.removeIf(this::leaves);
        return (int) parts.stream().filter(Part::draws).count();
    }

    private boolean leaves(Row row) {
        if (row.writing.isOver()) {
            row.cache.close();
            return true;
        }
        return false;
    }

    /** What goes wrong with one text is no affair of the others. An error of the virtual machine is. */
    private static void guarded(Writing writing, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("An assignment failed", e);
            writing.draft().completeExceptionally(new WritingFailed("The generator failed; its log says why"));
        }
    }

    /** Fails all that is unfinished. */
    void fail(RuntimeException reason) {
        rows.forEach(row -> row.writing.draft().completeExceptionally(reason));
        rows.removeIf(this::leaves);
    }

    @Override
    public void close() {
        rows.forEach(row -> row.cache.close());
        prompts.close();
        loaded.close();
    }

    /** A text in the batch. */
    private final class Row {

        private final Writing writing;
        private final Prompt prompt;
        private final Sampling sampling;
        private final KvCache cache;
        private long newest;

        Row(Writing writing, Prompt prompt, Sampling sampling, KvCache cache) {
            this.writing = writing;
            this.prompt = prompt;
            this.sampling = sampling;
            this.cache = cache;
        }

        private boolean isFirst() {
            return writing.count() == 0;
        }

        /** How much of the prompt is still to be read. */
        int unread() {
            return Math.max(0, prompt.tokens().length - cache.length());
        }

        /** What it wants of the next step. */
        Part part() {
            int unread = unread();
            if (unread > CHUNK) {
                return new Part(cache, nextOfPrompt(CHUNK), null);
            }
            if (unread > 0) {
                return new Part(cache, nextOfPrompt(unread), draw(true));
            }
            boolean first = isFirst();
            return new Part(cache, first ? new long[0] : new long[] {newest}, draw(first));
        }

        private long[] nextOfPrompt(int count) {
            return Arrays.copyOfRange(prompt.tokens(), cache.length(), cache.length() + count);
        }

        private Part.Draw draw(boolean first) {
            long[] seen = sampling.repetitionPenalty() == 1
                    ? new long[0]
                    : LongStream.concat(Arrays.stream(prompt.tokens()), Arrays.stream(writing.tokens()))
                            .distinct()
                            .toArray();
            return new Part.Draw(sampling, writing.random(), first, seen);
        }

        void take(long token) {
            if (isFirst()) {
                prompts.remember(prompt, cache);
            }
            newest = token;
            writing.take(token, Batch.this, prompt);
            if (!writing.isOver() && !writing.isInAttempt()) {
                cache.cutTo(prompt.tokens().length);
                writing.startAttempt(Batch.this, prompt);
            }
        }
    }
}
