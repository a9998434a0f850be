package ml.ispovesti.preparation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Bytes of a file as memory, outside of Java's heap. What stands at a multiple of eight can be read and written as one. */
final class Disk {

    private static final int PIECE = 1 << 24;

    private final Path file;
    private final List<MappedByteBuffer> pieces = new ArrayList<>();

    /** Makes it, empty. */
    Disk(Path file) {
        this.file = file;
    }

    /** New bytes are zero. They are written at once: a full disk is an exception here, and would kill the program later. */
    void grow(long bytes) throws IOException {
        if (bytes <= (long) pieces.size() * PIECE) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
            while ((long) pieces.size() * PIECE < bytes) {
                long start = (long) pieces.size() * PIECE;
                for (long at = start; at < start + PIECE; ) {
                    zeros.clear();
                    at += channel.write(zeros, at);
                }
                pieces.add(channel.map(FileChannel.MapMode.READ_WRITE, start, PIECE));
            }
        }
    }

    long get(long at) {
        return piece(at).getLong((int) (at % PIECE));
    }

    void put(long at, long value) {
        piece(at).putLong((int) (at % PIECE), value);
    }

    void delete() throws IOException {
        pieces.clear();
        Files.deleteIfExists(file);
    }

    private MappedByteBuffer piece(long at) {
        return pieces.get((int) (at / PIECE));
    }
}
