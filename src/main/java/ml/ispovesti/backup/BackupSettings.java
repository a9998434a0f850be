package ml.ispovesti.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Copies of SQLite's database that the site makes by itself. */
@ConfigMapping(prefix = "ispovesti.backup")
interface BackupSettings {

    /** A backup is made when the newest one is older; 0 makes none. More often loses less, and reads the whole database each time. */
    @WithDefault("24h")
    Duration every();

    /** So many are kept. More go further back, and keep for longer what visitors have had deleted. */
    @WithDefault("7")
    int keep();

    /** Where they are; by default {@code backups} in the data folder. On another disk they outlive this one. */
    Optional<Path> folder();
}
