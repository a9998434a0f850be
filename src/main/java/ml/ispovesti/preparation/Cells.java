package ml.ispovesti.preparation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Numbers of eight bytes outside of Java's heap, zero at first: in a file that is mapped, or in memory. */
final class Cells {

    /** How many lie in one. */
    private static final int PIECE = 1 << 21;

    /** Null in memory. */
    private final Path file;

    private final List<ByteBuffer> pieces = new ArrayList<>();

    private Cells(Path file) {
        this.file = file;
    }

    static Cells inMemory(long count) {
        Cells cells = new Cells(null);
        for (long left = count; left > 0; left -= PIECE) {
            cells.pieces.add(ByteBuffer.allocateDirect((int) Math.min(left, PIECE) * Long.BYTES));
        }
        return cells;
    }

    /** None at first, in a new file. */
    static Cells inFile(Path file) {
        return new Cells(file);
    }

    /** To at least so many, in a file. They are written at once: a full disk is an exception here, and would kill the program later. */
    void grow(long count) throws IOException {
        if (count <= (long) pieces.size() * PIECE) {
            return;
        }
        long bytes = (long) PIECE * Long.BYTES;
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
            while ((long) pieces.size() * PIECE < count) {
                long start = pieces.size() * bytes;
                for (long at = start; at < start + bytes; ) {
                    zeros.clear();
                    at += channel.write(zeros, at);
                }
                pieces.add(channel.map(FileChannel.MapMode.READ_WRITE, start, bytes));
            }
        }
    }

    long get(long index) {
        return piece(index).getLong((int) (index % PIECE) * Long.BYTES);
    }

    void put(long index, long value) {
        piece(index).putLong((int) (index % PIECE) * Long.BYTES, value);
    }

    void delete() throws IOException {
        pieces.clear();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private ByteBuffer piece(long index) {
        return pieces.get((int) (index / PIECE));
    }
}
