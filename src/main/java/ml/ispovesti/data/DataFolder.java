package ml.ispovesti.data;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * The folder with the database: one site at a time, any number of commands beside it, and the schema brought up to date. A generator has none.
 */
@ApplicationScoped
public class DataFolder {

    /** Whoever needs the database at start observes {@code StartupEvent} with a higher number. */
    public static final int OPEN = 10;

    private final Path folder;
    private final boolean used;
    private final boolean command;
    private final Instance<Flyway> flyway;
    private SiteLock lock;

    DataFolder(
            @ConfigProperty(name = "ispovesti.data-dir") Path folder,
            @ConfigProperty(name = "ispovesti.serves") boolean used,
            @ConfigProperty(name = "ispovesti.command", defaultValue = "false") boolean command,
            Instance<Flyway> flyway) {
        this.folder = folder;
        this.used = used;
        this.command = command;
        this.flyway = flyway;
    }

    void open(@Observes @Priority(OPEN) StartupEvent event) {
        if (!used) {
            return;
        }
        try {
            Files.createDirectories(folder);
            if (!command) {
                lock = SiteLock.take(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used", e);
        }
        flyway.get().migrate();
    }

    void close(@Observes ShutdownEvent event) {
        if (lock != null) {
            lock.release();
        }
    }
}
