package ml.ispovesti.preparation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/**
 * An open hash table (linear probing) of entries that are never zero; the upper half of each is its key, and several may have the same.
 * They lie in the order of their keys' hashes, whatever the table's size: copying one into another goes through both from end to end.
 */
final class Table {

    private final Cells cells;
    private final int bits;
    private long used;

    private Table(Cells cells, int bits) {
        this.cells = cells;
        this.bits = bits;
    }

    /** One that has room for nothing. */
    static Table empty() {
        return inMemory(1);
    }

    /** @param bits of the number of its slots, a power of two; at least 1 */
    static Table inMemory(int bits) {
        return new Table(Cells.inMemory(1L << bits), bits);
    }

    /** @param file a new one, of 16 MB at least */
    static Table inFile(Path file, int bits) throws IOException {
        Cells cells = Cells.inFile(file);
        cells.grow(1L << bits);
        return new Table(cells, bits);
    }

    int bits() {
        return bits;
    }

    long used() {
        return used;
    }

    /** So that searching stays short. */
    boolean hasRoomFor(long more) {
        return (used + more) * 10 <= (1L << bits) * 6;
    }

    /** Gives the entries of a key, in the order they came in, until one is enough. @return whether one was */
    boolean search(int key, LongPredicate enough) {
        for (long slot = slot(key); cells.get(slot) != 0; slot = next(slot)) {
            long entry = cells.get(slot);
            if (key(entry) == key && enough.test(entry)) {
                return true;
            }
        }
        return false;
    }

    void insert(long entry) {
        long slot = slot(key(entry));
        while (cells.get(slot) != 0) {
            slot = next(slot);
        }
        cells.put(slot, entry);
        used++;
    }

    void copyInto(Table other) {
        for (long slot = 0; slot < 1L << bits; slot++) {
            long entry = cells.get(slot);
            if (entry != 0) {
                other.insert(entry);
            }
        }
    }

    void clear() {
        for (long slot = 0; slot < 1L << bits; slot++) {
            cells.put(slot, 0);
        }
        used = 0;
    }

    void delete() throws IOException {
        cells.delete();
    }

    private static int key(long entry) {
        return (int) (entry >>> 32);
    }

    /** By the hash's first bits, which puts them in its order. */
    private long slot(int key) {
        return MinHash.mix(Integer.toUnsignedLong(key)) >>> (Long.SIZE - bits);
    }

    private long next(long slot) {
        return slot + 1 & (1L << bits) - 1;
    }
}
