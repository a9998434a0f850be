package ml.ispovesti.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Shared by everybody who has the database of a data folder open, sites and commands. Whoever puts another one in its place has it alone.
 * The operating system lets go of it however the process ends.
 */
public final class FolderUse implements AutoCloseable {

    private final FileChannel channel;

    private FolderUse(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartRefused while the database is being replaced */
    static FolderUse shared(Path folder) throws IOException {
        return take(
                folder,
                true,
                "The database in " + folder + " is being replaced by ./run.sh restore. Start again when that is done.");
    }

    /** @throws StartRefused while somebody has the database open */
    public static FolderUse alone(Path folder) throws IOException {
        String user =
                SiteLock.holder(folder).map(site -> "a site (" + site + ")").orElse("a command");
        return take(folder, false, "The data folder " + folder + " is used by " + user + ". Stop that one first.");
    }

    private static FolderUse take(Path folder, boolean shared, String refusal) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("use.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (SiteLock.locked(channel, shared)) {
            return new FolderUse(channel);
        }
        channel.close();
        throw new StartRefused(refusal);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
