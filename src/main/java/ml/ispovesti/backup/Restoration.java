package ml.ispovesti.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import ml.ispovesti.data.FolderUse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jboss.logging.Logger;

/**
 * Puts a backup in the place of SQLite's database. The backup is copied, looked through and brought up to date first; the database that was
 * there is kept aside. Whatever fails before the last step changes nothing.
 */
@ApplicationScoped
class Restoration {

    /** @param before where the database from before is kept; empty where there was none */
    record Restored(long confessions, Optional<Path> before) {}

    private static final Logger LOG = Logger.getLogger(Restoration.class);

    /** "The first 16 bytes of the database file", https://www.sqlite.org/fileformat.html#magic_header_string */
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String LOG_SUFFIX = "-wal";

    private final String kind;
    private final Path folder;
    private final Path database;
    private final Instance<Flyway> flyway;
    private final Clock clock;

    Restoration(
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "ispovesti.data-dir") Path folder,
            Instance<Flyway> flyway,
            Clock clock) {
        this.kind = kind;
        this.folder = folder;
        this.database = folder.resolve("ispovesti.db");
        this.flyway = flyway;
        this.clock = clock;
    }

    /**
     * @throws BackupRefused where it cannot be done
     * @throws ml.ispovesti.data.StartRefused while a site or a command uses the data folder
     */
    Restored restore(Path backup) {
        BackupRefused.unlessInFile(kind);
        try {
            refuseUnlessWhole(backup);
            Files.createDirectories(folder);
            try (FolderUse alone = FolderUse.alone(folder)) {
                return replaceBy(backup);
            }
        } catch (IOException e) {
            throw new BackupRefused("The backup cannot be put into " + folder, e);
        }
    }

    private void refuseUnlessWhole(Path backup) throws IOException {
        if (!Files.isRegularFile(backup) || !Files.isReadable(backup)) {
            throw new BackupRefused(backup + " is no file that can be read. Name one that ./run.sh backup made.");
        }
        if (Files.exists(database) && Files.isSameFile(database, backup)) {
            throw new BackupRefused(backup + " is the site's database itself. Name one that ./run.sh backup made.");
        }
        try (InputStream in = Files.newInputStream(backup)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new BackupRefused(backup + " is no SQLite database. Name one that ./run.sh backup made.");
            }
        }
        Path log = beside(backup, LOG_SUFFIX);
        if (Files.exists(log) && Files.size(log) > 0) {
            throw new BackupRefused(backup + " has a write-ahead log beside it, so a part of it is there."
                    + " Open it once with SQLite, which puts the two together.");
        }
    }

    private Restored replaceBy(Path backup) throws IOException {
        Path fresh = Files.createTempFile(folder, ".restored-", ".part");
        try {
            Files.copy(backup, fresh, StandardCopyOption.REPLACE_EXISTING);
            long confessions = bringUpToDate(backup, fresh);
            Optional<Path> before = Files.exists(database) ? Optional.of(putAside()) : Optional.empty();
            Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE);
            return new Restored(confessions, before);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** @return how many confessions it has */
    private long bringUpToDate(Path backup, Path fresh) {
        try {
            try (Connection connection = Sqlite.open(fresh)) {
                Sqlite.run(connection, "PRAGMA journal_mode = DELETE");
                Sqlite.check(connection, "PRAGMA integrity_check");
            }
            migrate(backup, fresh);
            try (Connection connection = Sqlite.open(fresh)) {
                Sqlite.run(connection, "DELETE FROM daily_salt");
                return Sqlite.number(connection, "SELECT count(*) FROM confession");
            }
        } catch (SQLException | FlywayException e) {
            throw new BackupRefused(backup + " cannot be used", e);
        }
    }

    private void migrate(Path backup, Path fresh) {
        Flyway schema = Flyway.configure()
                .configuration(flyway.get().getConfiguration())
                .dataSource(Sqlite.url(fresh), null, null)
                .ignoreMigrationPatterns("*:pending")
                .load();
        if (schema.info().applied().length == 0) {
            throw new BackupRefused(backup + " is a database of something else. Name one that ./run.sh backup made.");
        }
        if (Arrays.stream(schema.info().applied()).anyMatch(each -> each.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new BackupRefused(backup + " was made by a newer version of this program. Use that one.");
        }
        schema.validate();
        schema.migrate();
    }

    /** With its write-ahead log, without which it might lack what came last. Whoever is killed meanwhile still has the old one in place. */
    private Path putAside() throws IOException {
        emptyLog();
        Path aside = Files.createDirectory(folder.resolve("replaced-" + BackupFolder.MOMENT.format(clock.instant())));
        keep(database, aside.resolve(database.getFileName()));
        for (String suffix : new String[] {LOG_SUFFIX, "-shm"}) {
            Path part = beside(database, suffix);
            if (Files.exists(part)) {
                Files.move(part, aside.resolve(part.getFileName()));
            }
        }
        return aside;
    }

    /** Under a second name, which takes neither time nor room; not every file system has those. */
    private static void keep(Path file, Path as) throws IOException {
        try {
            Files.createLink(as, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, as, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** The database may be what makes the restoration necessary: then it is kept as it is. */
    private void emptyLog() {
        try (Connection connection = Sqlite.open(database)) {
            Sqlite.run(connection, "DELETE FROM daily_salt");
            Sqlite.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.warnf("The database from before cannot be read (%s); it is kept aside as it is.", e.getMessage());
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
