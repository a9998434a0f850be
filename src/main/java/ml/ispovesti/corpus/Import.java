package ml.ispovesti.corpus;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Fingerprint;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.confession.Stock;

/** Brings confessions from a file in as pending. */
@ApplicationScoped
public class Import {

    /** Small enough that those who vote do not notice. */
    private static final int BATCH = 200;

    /** Whoever waits for SQLite's lock looks for it at least every 100 ms, and so gets it in a pause. */
    private static final Duration LEAST_PAUSE = Duration.ofMillis(120);

    private final Clock clock;

    Import(Clock clock) {
        this.clock = clock;
    }

    /** @param skipped those that were not stored, in the order of the file */
    public record Report(int stored, List<Skipped> skipped) {}

    /**
     * @param line where it begins in the file
     * @param reason for people, after "line 7: "
     */
    public record Skipped(int line, Why why, String reason) {

        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    /** What was the matter with one that was not stored. */
    public enum Why {
        /** It stands in the file before. */
        REPEATED,
        /** It is on the site, or was. */
        KNOWN,
        /** No confession can be like that. */
        UNUSABLE
    }

    /** Each batch is stored wholly or not at all; running the same import again goes on where it stopped. */
    public Report store(List<ConfessionFile.Entry> entries) {
        return store(entries, () -> {});
    }

    /** @param first what is done in the transaction of the first batch, before it */
    public Report store(List<ConfessionFile.Entry> entries, Runnable first) {
        List<Skipped> skipped = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int stored = 0;
        for (int from = 0; from < entries.size(); from += BATCH) {
            long began = System.nanoTime();
            List<Text> batch = entries.subList(from, Math.min(from + BATCH, entries.size())).stream()
                    .flatMap(entry -> usable(entry, seen, skipped))
                    .toList();
            Runnable before = from == 0 ? first : () -> {};
            List<Text> known = QuarkusTransaction.requiringNew().call(() -> {
                before.run();
                return storeUnknown(batch);
            });
            known.forEach(text ->
                    skipped.add(new Skipped(text.line(), Why.KNOWN, "a duplicate of one that is there already")));
            stored += batch.size() - known.size();
            if (from + BATCH < entries.size()) {
                letOthersWrite(Duration.ofNanos(System.nanoTime() - began));
            }
        }
        skipped.sort(Comparator.comparingInt(Skipped::line));
        return new Report(stored, skipped);
    }

    /** SQLite gives its lock to whoever happens to ask for it first: as long as they were held up, others have it to themselves. */
    private static void letOthersWrite(Duration heldUp) {
        try {
            Thread.sleep(Math.max(heldUp.toMillis(), LEAST_PAUSE.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped; the same import again goes on here", e);
        }
    }

    private record Text(int line, String text, String fingerprint) {}

    private static Stream<Text> usable(ConfessionFile.Entry entry, Set<String> seen, List<Skipped> skipped) {
        String text;
        try {
            text = OneLine.of(entry.text(), Confession.LONGEST);
        } catch (OneLine.Unacceptable e) {
            skipped.add(new Skipped(entry.line(), Why.UNUSABLE, e.getMessage()));
            return Stream.empty();
        }
        if (text.isEmpty()) {
            skipped.add(new Skipped(entry.line(), Why.UNUSABLE, "It is empty."));
            return Stream.empty();
        }
        String fingerprint = Fingerprint.of(text);
        if (!seen.add(fingerprint)) {
            skipped.add(new Skipped(entry.line(), Why.REPEATED, "a duplicate of an earlier one in the file"));
            return Stream.empty();
        }
        return Stream.of(new Text(entry.line(), text, fingerprint));
    }

    /** @return those that are known, and so were not stored */
    private List<Text> storeUnknown(List<Text> batch) {
        // Two who import the same at once would else both find that it is not there.
        Stock.lock();
        Set<String> known =
                Confession.known(batch.stream().map(Text::fingerprint).toList());
        Map<Boolean, List<Text>> parts =
                batch.stream().collect(Collectors.partitioningBy(text -> known.contains(text.fingerprint())));
        for (Text text : parts.get(false)) {
            new Confession(Origin.IMPORT, Stage.PENDING, text.text(), Confession.DEFAULT_PSEUDONYM, clock.instant())
                    .persist();
        }
        return parts.get(true);
    }
}
