package ml.ispovesti.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stock;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.corpus.Import;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.AuditLog;

/** Where administrators look after the confessions that wait for the arena. */
@ApplicationScoped
class StockDesk {

    private final Clock clock;
    private final Import importer;
    private final UploadLimit limit;
    private final AuditLog log;

    StockDesk(Clock clock, Import importer, UploadLimit limit, AuditLog log) {
        this.clock = clock;
        this.importer = importer;
        this.limit = limit;
        this.log = log;
    }

    /** @param name of the file, for the log; null where it is not known */
    Import.Report take(InputStream file, String name) {
        List<ConfessionFile.Entry> entries = Upload.read(file, limit);
        return importer.store(
                entries, () -> log.write("pending.import", name, entries.size() + " confessions in the file"));
    }

    @Transactional
    void moveFirst(long id) {
        refuseUnless(Stock.moveFirst(id), id);
        log.write("pending.move", target(id), "first");
    }

    @Transactional
    void moveLast(long id) {
        refuseUnless(Stock.moveLast(id, clock.instant()), id);
        log.write("pending.move", target(id), "last");
    }

    @Transactional
    void moveBefore(long id, long otherId) {
        refuseUnless(Stock.moveBefore(id, otherId), id, otherId);
        log.write("pending.move", target(id), "before confession " + otherId);
    }

    /** Those that wait still. @return their numbers */
    @Transactional
    List<Long> delete(List<Long> ids) {
        List<Confession> waiting = Stock.locked(ids);
        List<Long> deleted = waiting.stream().map(confession -> confession.id).toList();
        if (deleted.isEmpty()) {
            return deleted;
        }
        waiting.forEach(Confession::delete);
        boolean one = deleted.size() == 1;
        log.write(
                "pending.delete",
                one ? target(deleted.get(0)) : deleted.size() + " confessions",
                one
                        ? waiting.get(0).text
                        : deleted.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return deleted;
    }

    private static String target(long id) {
        return "confession " + id;
    }

    private static void refuseUnless(boolean moved, long... ids) {
        if (moved) {
            return;
        }
        for (long id : ids) {
            if (Confession.count("id", id) == 0) {
                throw Problem.NOT_FOUND.because(
                        "There is no confession with the number " + id + "; it may be deleted.");
            }
        }
        throw Problem.NOT_PENDING.because("It went to the arena meanwhile. Load the list again.");
    }
}
