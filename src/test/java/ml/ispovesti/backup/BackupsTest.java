package ml.ispovesti.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BackupsTest {

    @Inject
    TestClock clock;

    @Inject
    Instance<DataSource> database;

    @Inject
    Instance<Flyway> flyway;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    @TempDir
    Path folder;

    private Path data;
    private Backups backups;
    private long confession;

    @BeforeEach
    void site() {
        data = folder.resolve("another site");
        backups = backups(kind, Duration.ofDays(1));
        confession = Shelf.put(Stage.PUBLISHED, "Za kopiju " + clock.instant(), clock.instant());
    }

    private Backups backups(String databaseKind, Duration every) {
        BackupSettings settings = new BackupSettings() {
            @Override
            public Duration every() {
                return every;
            }

            @Override
            public int keep() {
                return 2;
            }

            @Override
            public Optional<Path> folder() {
                return Optional.empty();
            }
        };
        return new Backups(databaseKind, folder, database, settings, clock);
    }

    private Restoration restoration(String databaseKind) {
        return new Restoration(databaseKind, data, flyway, clock);
    }

    private void onlyInAFile() {
        assumeThat(kind).isEqualTo("sqlite");
    }

    private List<Path> made() throws IOException {
        Path shelf = folder.resolve("backups");
        if (Files.notExists(shelf)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(shelf)) {
            return files.filter(file -> !file.endsWith("backup.lock")).sorted().toList();
        }
    }

    private static long number(Path database, String query) throws Exception {
        try (Connection connection = Sqlite.open(database)) {
            return Sqlite.number(connection, query);
        }
    }

    private static void refused(Callable<?> deed, String... why) {
        assertThatThrownBy(deed::call).isInstanceOf(BackupRefused.class).hasMessageContainingAll(why);
    }

    @Test
    void backup_isWhole_andForItsOwnerOnly() throws Exception {
        onlyInAFile();
        Path file = backups.make(folder.resolve("new folder/it's a copy.db"));

        assertThat(number(file, "select count(*) from confession where id = " + confession))
                .isEqualTo(1);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void saltOfToday_isInNoBackup() throws Exception {
        onlyInAFile();
        new Visit().vote("confessions", confession, "LIKE").then().statusCode(200);
        String salt = "5a17".repeat(16);
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("insert into daily_salt (day, salt) values ('2000-01-01', ?1)")
                .setParameter(1, salt)
                .executeUpdate());

        Path file = backups.make(folder.resolve("copy.db"));

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(salt);
        assertThat(number(file, "select count(*) from daily_salt")).isZero();
    }

    @Test
    void whatIsThere_staysAsItIs() throws Exception {
        onlyInAFile();
        Path there = Files.writeString(folder.resolve("there.db"), "mine");
        refused(() -> backups.make(there), "there.db", "Name another file");
        assertThat(there).hasContent("mine");

        refused(() -> backups.make(there.resolve("copy.db")), "cannot be copied");
    }

    @Test
    void dueBackups_areMadeOnceAndRotated() throws Exception {
        onlyInAFile();
        backups.makeWhenDue();
        assertThat(made()).hasSize(1);
        Path first = made().get(0);

        clock.jump(Duration.ofHours(23));
        backups.makeWhenDue();
        assertThat(made()).containsExactly(first);

        for (int day = 1; day <= 2; day++) {
            clock.jump(Duration.ofHours(25));
            backups.makeWhenDue();
        }
        assertThat(made()).hasSize(2).doesNotContain(first);
    }

    @Test
    void switchedOff_makesNone() throws Exception {
        backups(kind, Duration.ZERO).makeWhenDue();
        assertThat(made()).isEmpty();
    }

    @Test
    void serversDatabase_isTheServersAffair() throws Exception {
        Backups ofServer = backups("postgresql", Duration.ofDays(1));
        ofServer.makeWhenDue();
        assertThat(made()).isEmpty();
        refused(ofServer::make, "pg_dump", "docs/deploy.md");
        refused(() -> restoration("postgresql").restore(folder), "pg_restore");
    }

    @Test
    void restoredSite_isThatOfTheBackup_andTheOldOneIsKeptAside() throws Exception {
        onlyInAFile();
        Path backup = backups.make(folder.resolve("copy.db"));
        long later = Shelf.put(Stage.PUBLISHED, "Posle kopije " + clock.instant(), clock.instant());
        Path ofLater = backups.make(folder.resolve("later.db"));

        assertThat(restoration(kind).restore(ofLater).before()).isEmpty();
        Path used = data.resolve("ispovesti.db");
        assertThat(number(used, "select count(*) from confession where id = " + later))
                .isEqualTo(1);

        Restoration.Restored restored = restoration(kind).restore(backup);
        assertThat(number(used, "select count(*) from confession where id = " + later))
                .isZero();
        assertThat(restored.confessions()).isEqualTo(number(used, "select count(*) from confession"));
        Path before = restored.before().orElseThrow().resolve("ispovesti.db");
        assertThat(number(before, "select count(*) from confession where id = " + later))
                .isEqualTo(1);
        assertThat(backup).exists();
    }

    @Test
    void whatTheOldLogHeld_isKeptAside_andNotPutIntoTheBackup() throws Exception {
        onlyInAFile();
        Path backup = backups.make(folder.resolve("copy.db"));
        restoration(kind).restore(backup);
        Path used = data.resolve("ispovesti.db");
        Path killed = folder.resolve("killed.db");
        try (Connection site = Sqlite.open(used)) {
            Sqlite.run(site, "PRAGMA journal_mode = WAL");
            Sqlite.run(site, "UPDATE confession SET likes = 4711 WHERE id = " + confession);
            // What a killed site leaves: the last writing is in the log only.
            Files.copy(used, killed);
            Files.copy(data.resolve("ispovesti.db-wal"), folder.resolve("killed.db-wal"));
        }
        Files.delete(used);
        Files.move(killed, used);
        Files.move(folder.resolve("killed.db-wal"), data.resolve("ispovesti.db-wal"));

        Path before = restoration(kind).restore(backup).before().orElseThrow();

        String likes = "select likes from confession where id = " + confession;
        assertThat(number(used, likes)).isZero();
        assertThat(number(before.resolve("ispovesti.db"), likes)).isEqualTo(4711);
    }

    @Test
    void whatIsNoBackup_changesNothing() throws Exception {
        onlyInAFile();
        Path backup = backups.make(folder.resolve("copy.db"));
        restoration(kind).restore(backup);
        Restoration restoration = restoration(kind);

        refused(() -> restoration.restore(folder.resolve("missing.db")), "missing.db", "no file");
        refused(() -> restoration.restore(data), "no file");
        refused(() -> restoration.restore(data.resolve("ispovesti.db")), "database itself");
        refused(() -> restoration.restore(Files.createFile(folder.resolve("empty.db"))), "no SQLite database");
        refused(
                () -> restoration.restore(Files.writeString(folder.resolve("letter.db"), "Dear all, ".repeat(1_000))),
                "no SQLite database");
        refused(() -> restoration.restore(foreign()), "something else");
        refused(() -> restoration.restore(cut(backup)), "cut.db", "cannot be used");
        refused(() -> restoration.restore(ofNewerProgram(backup)), "newer version");
        refused(() -> restoration.restore(withLog(backup)), "write-ahead log");

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ispovesti.db", "use.lock");
        }
        assertThat(number(data.resolve("ispovesti.db"), "select count(*) from confession where id = " + confession))
                .isEqualTo(1);
    }

    private Path foreign() throws Exception {
        Path foreign = folder.resolve("foreign.db");
        try (Connection connection = Sqlite.open(foreign)) {
            Sqlite.run(connection, "CREATE TABLE confession (id INTEGER PRIMARY KEY)");
        }
        return foreign;
    }

    private Path cut(Path backup) throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        return Files.write(folder.resolve("cut.db"), Arrays.copyOf(whole, whole.length / 2));
    }

    private Path ofNewerProgram(Path backup) throws Exception {
        Path newer = Files.copy(backup, folder.resolve("newer.db"));
        try (Connection connection = Sqlite.open(newer)) {
            Sqlite.run(
                    connection,
                    "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '9999', description, type, script, checksum,"
                            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
                            + " WHERE version = '1'");
        }
        return newer;
    }

    private Path withLog(Path backup) throws IOException {
        Files.writeString(folder.resolve("with-log.db-wal"), "not empty");
        return Files.copy(backup, folder.resolve("with-log.db"));
    }
}
