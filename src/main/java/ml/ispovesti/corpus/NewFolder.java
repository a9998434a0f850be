package ml.ispovesti.corpus;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder that appears whole or not at all; one that is there is never touched. */
public final class NewFolder implements AutoCloseable {

    private final Path goal;
    private final Path part;

    /** @throws FileAlreadyExistsException where something is there that is not an empty folder */
    public NewFolder(Path goal) throws IOException {
        this.goal = goal.toAbsolutePath().normalize();
        refuseIfThere();
        Files.createDirectories(this.goal.getParent());
        // In containers all processes have the same number: what one left that was killed must not be in the way of the
        // next.
        this.part = Files.createDirectory(this.goal.resolveSibling(
                "." + this.goal.getFileName() + ".part-" + Long.toHexString(System.nanoTime())));
    }

    /** Where its files are written meanwhile. */
    public Path part() {
        return part;
    }

    /** Gives it its name, in one step. Whoever was sooner wins. */
    public void finish() throws IOException {
        for (Path file : files()) {
            // To read is enough to force, and what was copied may be read-only.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        try {
            Files.move(part, goal, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw new FileAlreadyExistsException(goal.toString());
        }
    }

    /** Nothing is left of one that was not finished. */
    @Override
    public void close() throws IOException {
        if (Files.exists(part)) {
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
            Files.delete(part);
        }
    }

    private void refuseIfThere() throws IOException {
        if (Files.isDirectory(goal)) {
            try (Stream<Path> files = Files.list(goal)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(goal)) {
            throw new FileAlreadyExistsException(goal.toString());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(part)) {
            return files.toList();
        }
    }
}
