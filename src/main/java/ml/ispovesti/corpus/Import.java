package ml.ispovesti.corpus;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private static final Duration PAUSE = Duration.ofMillis(50);

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
            if (from > 0) {
                letOthersWrite();
            }
            List<ConfessionFile.Entry> batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
            Runnable before = from == 0 ? first : () -> {};
            stored += QuarkusTransaction.requiringNew().call(() -> {
                before.run();
                return storeBatch(batch, seen, skipped);
            });
        }
        return new Report(stored, skipped);
    }

    /** SQLite gives its lock to whoever happens to ask for it first, and those who vote ask now and then. */
    private static void letOthersWrite() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped; the same import again goes on here", e);
        }
    }

    private int storeBatch(List<ConfessionFile.Entry> batch, Set<String> seen, List<Skipped> skipped) {
        // Two who import the same at once would else both find that it is not there.
        Stock.lock();
        int stored = 0;
        for (ConfessionFile.Entry entry : batch) {
            Skipped why = storeOne(entry, seen);
            if (why == null) {
                stored++;
            } else {
                skipped.add(why);
            }
        }
        return stored;
    }

    /** @return why it was skipped; null where it was stored */
    private Skipped storeOne(ConfessionFile.Entry entry, Set<String> seen) {
        String text;
        try {
            text = OneLine.of(entry.text(), Confession.LONGEST);
        } catch (OneLine.Unacceptable e) {
            return new Skipped(entry.line(), Why.UNUSABLE, e.getMessage());
        }
        if (text.isEmpty()) {
            return new Skipped(entry.line(), Why.UNUSABLE, "It is empty.");
        }
        String fingerprint = Fingerprint.of(text);
        if (!seen.add(fingerprint)) {
            return new Skipped(entry.line(), Why.REPEATED, "a duplicate of an earlier one in the file");
        }
        if (Confession.known(fingerprint)) {
            return new Skipped(entry.line(), Why.KNOWN, "a duplicate of one that is there already");
        }
        new Confession(Origin.IMPORT, Stage.PENDING, text, Confession.DEFAULT_PSEUDONYM, clock.instant()).persist();
        return null;
    }
}
