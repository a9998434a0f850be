package ml.ispovesti.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Numbers in a file that has no name and goes with its process: any number of them takes disk, and no heap. */
final class NumberFile implements AutoCloseable {

    private static final int BUFFERED = 1 << 14;

    private final Path folder;
    private final FileChannel channel;
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFERED * Integer.BYTES);
    private int written;

    /** @param folder on the disk that they shall take */
    NumberFile(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            this.channel = FileChannel.open(
                    Files.createTempFile(folder, "numbers", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw problem(e);
        }
    }

    int size() {
        return written + waiting.position() / Integer.BYTES;
    }

    void add(int number) {
        if (!waiting.hasRemaining()) {
            write();
        }
        if (size() == Integer.MAX_VALUE) {
            throw new TrainingProblem("There are more than two billion tokens; leave some texts out.");
        }
        waiting.putInt(number);
    }

    private void write() {
        waiting.flip();
        int count = waiting.remaining() / Integer.BYTES;
        try {
            for (long at = (long) written * Integer.BYTES; waiting.hasRemaining(); ) {
                at += channel.write(waiting, at);
            }
        } catch (IOException e) {
            throw problem(e);
        }
        waiting.clear();
        written += count;
    }

    int[] get(int from, int count) {
        if (from + count > written) {
            write();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Integer.BYTES);
        try {
            while (bytes.hasRemaining()) {
                long at = (long) from * Integer.BYTES + bytes.position();
                if (channel.read(bytes, at) < 0) {
                    throw new IOException("it became shorter");
                }
            }
        } catch (IOException e) {
            throw problem(e);
        }
        int[] numbers = new int[count];
        bytes.flip().asIntBuffer().get(numbers);
        return numbers;
    }

    private TrainingProblem problem(IOException e) {
        return new TrainingProblem("The texts' tokens cannot be kept in " + folder + " (" + e
                + "). They take four bytes each there, while a command reads them.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw problem(e);
        }
    }
}
