package ml.ispovesti.corpus;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Fingerprint;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.confession.Stage;

/** Brings confessions from a file in as pending. */
@ApplicationScoped
public class Import {

    /** Small enough that the running site gets the database in between. */
    private static final int BATCH = 200;

    private final Clock clock;

    Import(Clock clock) {
        this.clock = clock;
    }

    /** @param refused one line for each entry that was skipped: where, and why */
    public record Report(int stored, List<String> refused) {}

    /** Each batch is stored wholly or not at all; running the same import again goes on where it stopped. */
    public Report store(List<ConfessionFile.Entry> entries) {
        List<String> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int stored = 0;
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<ConfessionFile.Entry> batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
            stored += QuarkusTransaction.requiringNew().call(() -> storeBatch(batch, seen, refused));
        }
        return new Report(stored, refused);
    }

    private int storeBatch(List<ConfessionFile.Entry> batch, Set<String> seen, List<String> refused) {
        int stored = 0;
        for (ConfessionFile.Entry entry : batch) {
            String reason = storeOne(entry, seen);
            if (reason == null) {
                stored++;
            } else {
                refused.add("line " + entry.line() + ": " + reason);
            }
        }
        return stored;
    }

    /** @return why it was refused; null where it was stored */
    private String storeOne(ConfessionFile.Entry entry, Set<String> seen) {
        String text;
        try {
            text = OneLine.of(entry.text(), Confession.LONGEST);
        } catch (OneLine.Unacceptable e) {
            return e.getMessage();
        }
        String fingerprint = Fingerprint.of(text);
        if (!seen.add(fingerprint)) {
            return "a duplicate of an earlier one in the file";
        }
        if (Confession.known(fingerprint)) {
            return "a duplicate of one that is there already";
        }
        new Confession(Origin.IMPORT, Stage.PENDING, text, Confession.DEFAULT_PSEUDONYM, clock.instant()).persist();
        return null;
    }
}
