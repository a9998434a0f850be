package ml.ispovesti.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the sites that use a data folder. The operating system lets go of it however the process ends. */
final class SiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @param shared whether others may use the folder at the same time that take it so, too */
    static SiteLock take(Path folder, boolean shared) throws IOException {
        Path file = folder.resolve("site.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel, shared)) {
            channel.close();
            throw new StartRefused("Another site uses the data folder " + folder + " already ("
                    + Files.readString(file).strip() + "). Stop that one, or give this one a DATA_DIR of its own.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(description().getBytes(StandardCharsets.UTF_8)), 0);
        return new SiteLock(channel);
    }

    /** The site that has the folder, in words; empty where none has. */
    static Optional<String> holder(Path folder) throws IOException {
        Path file = folder.resolve("site.lock");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return locked(channel, false)
                    ? Optional.empty()
                    : Optional.of(Files.readString(file).strip());
        }
    }

    /** @return whether the whole file is locked now; by this process too, a second lock is none */
    static boolean locked(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String description() {
        ProcessHandle me = ProcessHandle.current();
        String since = me.info()
                .startInstant()
                .map(start -> ", running since " + start)
                .orElse("");
        return "process " + me.pid() + since;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
