package ml.ispovesti.backup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes copies of SQLite's database while the site goes on. A copy has no salt of a day (docs/decisions/0027) and not the key that signs
 * cookies, so whoever finds one can neither tell where visitors came from nor be one of them.
 */
@ApplicationScoped
class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class);

    private final String kind;
    private final Instance<DataSource> database;
    private final BackupSettings settings;
    private final BackupFolder ofOurs;
    private final Clock clock;

    Backups(
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "ispovesti.data-dir") Path data,
            Instance<DataSource> database,
            BackupSettings settings,
            Clock clock) {
        this.kind = kind;
        this.database = database;
        this.settings = settings;
        this.ofOurs = new BackupFolder(settings.folder().orElse(data.resolve("backups")));
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "6m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void makeWhenDue() {
        if (!kind.equals("sqlite") || settings.every().isZero()) {
            return;
        }
        try {
            ofOurs.inTurn(this::makeIfDue);
        } catch (IOException | BackupRefused e) {
            LOG.error("No backup was made: " + e.getMessage());
        }
    }

    private void makeIfDue() throws IOException {
        Instant due = clock.instant().minus(settings.every());
        if (ofOurs.newest().filter(due::isBefore).isEmpty()) {
            LOG.infof("The database was copied to %s", make());
        }
    }

    /** Makes one with a name of ours; the oldest of those give way. */
    Path make() throws IOException {
        Path made = make(ofOurs.at(clock.instant()));
        ofOurs.keep(Math.max(1, settings.keep()));
        ofOurs.deleteLeftovers(clock.instant());
        return made;
    }

    /** @throws BackupRefused where none was made; nothing is left of it then */
    Path make(Path file) {
        BackupRefused.unlessInFile(kind);
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new BackupRefused(target + " is there already. Name another file, or move that one away.");
        }
        Path part = null;
        try {
            Files.createDirectories(target.getParent());
            // For its owner only. SQLite writes into an empty file that is there.
            part = Files.createTempFile(target.getParent(), BackupFolder.PART_PREFIX, BackupFolder.PART_SUFFIX);
            copyTo(part);
            force(part);
            Files.move(part, target);
            force(target.getParent());
            return target;
        } catch (IOException | SQLException e) {
            throw new BackupRefused("The database cannot be copied to " + target, e);
        } finally {
            delete(part);
        }
    }

    private void copyTo(Path part) throws SQLException {
        try (Connection connection = database.get().getConnection()) {
            Sqlite.run(connection, "VACUUM INTO ?", part);
            Sqlite.run(connection, "ATTACH ? AS backup", part);
            try {
                Sqlite.run(connection, "PRAGMA backup.secure_delete = ON");
                Sqlite.run(connection, "DELETE FROM backup.daily_salt");
                Sqlite.check(connection, "PRAGMA backup.quick_check");
            } finally {
                Sqlite.run(connection, "DETACH backup");
            }
        }
    }

    /** To the disk itself: what is told to be made has to outlast a power failure. */
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn(part + " is left of a backup and can be deleted", e);
        }
    }
}
