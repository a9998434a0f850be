package ml.ispovesti.gpt2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A model's folder in the model store. What is in it may come from anywhere: only regular files are opened (a named pipe would block for
 * ever), and only such as really lie in the folder or the store. The folder itself may be a link to elsewhere: whoever makes it means it.
 */
public final class ModelFolder {

    /** One plain name: what comes from a setting or from a file shall not lead elsewhere. */
    static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*");

    private final Path store;
    private final Path folder;

    private ModelFolder(Path store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    public static ModelFolder of(Path store, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ModelProblem("ispovesti.model: \"%s\" is not the plain name of a folder".formatted(name));
        }
        return new ModelFolder(store, store.resolve(name));
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** As people know it, for messages. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether there is something of that name; it need not be readable, or a file. */
    boolean has(String name) {
        return Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Where the file really is, once it is known to be one that may be opened. */
    Path real(String name) {
        Path file = file(name);
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath()) && !real.startsWith(store.toRealPath())) {
                throw new ModelProblem(file, "is a link that leads out of the model store");
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new ModelProblem(file, "is not a regular file");
            }
            return real;
        } catch (NoSuchFileException e) {
            throw new ModelProblem(file, "is missing");
        } catch (IOException e) {
            throw ModelProblem.unreadable(file, e);
        }
    }

    FileChannel channel(String name) {
        try {
            return FileChannel.open(real(name), StandardOpenOption.READ);
        } catch (IOException e) {
            throw ModelProblem.unreadable(file(name), e);
        }
    }

    InputStream stream(String name) {
        try {
            return Files.newInputStream(real(name));
        } catch (IOException e) {
            throw ModelProblem.unreadable(file(name), e);
        }
    }

    /** A whole file that is meant to be small. */
    byte[] bytes(String name, int most) {
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ModelProblem(file(name), "is longer than %d bytes".formatted(most));
            }
            return bytes;
        } catch (IOException e) {
            throw ModelProblem.unreadable(file(name), e);
        }
    }
}
