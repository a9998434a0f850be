package ml.ispovesti.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the backups that the site makes by itself, named by their moments. Other files in it are left alone. */
record BackupFolder(Path folder) {

    /** How those are named that are not whole yet. */
    static final String PART_PREFIX = ".ispovesti-";

    static final String PART_SUFFIX = ".part";

    private static final String PREFIX = "ispovesti-";
    private static final String SUFFIX = ".db";

    /** Longer than any backup takes. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** In the names of files and folders. */
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does it unless another website, which shares the folder, does so now. */
    void inTurn(Work work) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel turn = FileChannel.open(
                        folder.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock mine = turn.tryLock()) {
            if (mine != null) {
                work.run();
            }
        }
    }

    Path at(Instant moment) {
        return folder.resolve(PREFIX + MOMENT.format(moment) + SUFFIX);
    }

    /** When the newest one was made. */
    Optional<Instant> newest() throws IOException {
        return backups().stream().findFirst().flatMap(BackupFolder::moment);
    }

    /** Deletes all but the newest. */
    void keep(int most) throws IOException {
        for (Path old : backups().stream().skip(most).toList()) {
            Files.deleteIfExists(old);
        }
    }

    /** Deletes what processes left that were killed. */
    void deleteLeftovers(Instant now) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART_PREFIX + "*" + PART_SUFFIX)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(A_DAY))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** The newest first. */
    private List<Path> backups() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> moment(file).isPresent())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    private static Optional<Instant> moment(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        try {
            String moment = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
            return Optional.of(MOMENT.parse(moment, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
