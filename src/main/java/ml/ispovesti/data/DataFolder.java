package ml.ispovesti.data;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * The database, with its schema brought up to date. One site at a time uses it, or any number of the role {@code web}, and any number of
 * commands beside them. SQLite's is a file in a folder. A generator has none.
 */
@ApplicationScoped
public class DataFolder {

    /** Whoever needs the database at start observes {@code StartupEvent} with a higher number. */
    public static final int OPEN = 10;

    private final Path folder;
    private final boolean used;
    private final boolean inFolder;
    private final boolean shared;
    private final boolean command;
    private final Instance<Flyway> flyway;
    private final Instance<DataSource> server;
    private AutoCloseable lock;
    private AutoCloseable use;

    DataFolder(
            @ConfigProperty(name = "ispovesti.data-dir") Path folder,
            @ConfigProperty(name = "ispovesti.opens-data") boolean used,
            @ConfigProperty(name = "ispovesti.role") String role,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database,
            @ConfigProperty(name = "ispovesti.command", defaultValue = "false") boolean command,
            Instance<Flyway> flyway,
            Instance<DataSource> server) {
        this.folder = folder;
        this.used = used;
        this.inFolder = database.equals("sqlite");
        this.shared = role.equals("web");
        this.command = command;
        this.flyway = flyway;
        this.server = server;
    }

    void open(@Observes @Priority(OPEN) StartupEvent event) throws IOException, SQLException {
        if (!used) {
            return;
        }
        if (inFolder) {
            openFolder();
        } else {
            lock = command ? null : ServerLock.take(server.get(), shared);
            flyway.get().migrate();
        }
    }

    private void openFolder() throws IOException {
        try {
            Files.createDirectories(folder);
            use = FolderUse.shared(folder);
            lock = command ? null : SiteLock.take(folder, shared);
            migrateFile();
        } catch (IOException e) {
            throw new IOException("The data folder " + folder + " cannot be used", e);
        }
    }

    /** One process after the other: unlike with a server, Flyway itself does not see to that. */
    private void migrateFile() throws IOException {
        try (FileChannel turn = FileChannel.open(
                folder.resolve("migration.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            flyway.get().migrate();
        }
    }

    void close(@Observes ShutdownEvent event) throws Exception {
        for (AutoCloseable each : new AutoCloseable[] {lock, use}) {
            if (each != null) {
                each.close();
            }
        }
    }
}
