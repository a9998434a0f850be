package ml.ispovesti.preparation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The texts so far, as 80 bytes each in a file, and where those are that may be like a new one (locality-sensitive hashing): an open
 * hash table of eight bytes for each group, in a second file. So millions of texts take disk and no heap.
 */
final class Seen {

    /** Fingerprint and flag, then the likeness. */
    private static final int RECORD = 16 + MinHash.SIZE;

    /** Texts that begin like thousands of others would be compared with all of those. */
    private static final int MOST_COMPARED = 64;

    private static final long FIRST_SLOTS = 1 << 18;

    private final Path folder;
    private final double near;
    private final Disk records;
    private Disk table;
    private long slots = FIRST_SLOTS;
    private long used;
    private int count;

    /** @param near from which likeness on a text counts as the same, 0 to 1; more than 1: only the same do */
    Seen(Path folder, double near) throws IOException {
        this.folder = folder;
        this.near = near;
        this.records = new Disk(folder.resolve("records.tmp"));
        this.table = new Disk(folder.resolve("table-" + slots + ".tmp"));
        table.grow(slots * 8);
    }

    /** One that is like a new one. */
    record Match(boolean same, boolean heldOut) {}

    /** @param fingerprint the first eight bytes of the text's */
    Optional<Match> find(long fingerprint, MinHash hash) {
        byte[] likeness = hash.bytes();
        Match near = null;
        for (int group = 0; group <= MinHash.GROUPS; group++) {
            long key = key(group, fingerprint, hash);
            int compared = 0;
            for (long slot = slot(key);
                    table.get(slot * 8) != 0 && compared < MOST_COMPARED;
                    slot = (slot + 1) % slots) {
                long entry = table.get(slot * 8);
                if ((int) (entry >>> 32) == (int) (key >>> 32)) {
                    compared++;
                    Match match = match((int) entry - 1, fingerprint, likeness);
                    if (match != null && match.same()) {
                        return Optional.of(match);
                    }
                    near = match == null || near != null && near.heldOut() ? near : match;
                }
            }
        }
        return Optional.ofNullable(near);
    }

    void add(long fingerprint, MinHash hash, boolean heldOut) throws IOException {
        long at = (long) count * RECORD;
        records.grow(at + RECORD);
        records.put(at, fingerprint);
        records.put(at + 8, heldOut ? 1 : 0);
        ByteBuffer likeness = ByteBuffer.wrap(hash.bytes());
        for (int i = 0; i < MinHash.SIZE; i += 8) {
            records.put(at + 16 + i, likeness.getLong(i));
        }
        count++;
        if ((used + MinHash.GROUPS + 1) * 10 > slots * 6) {
            doubleTable();
        }
        for (int group = 0; group <= MinHash.GROUPS; group++) {
            long key = key(group, fingerprint, hash);
            insert(key & 0xFFFFFFFF00000000L | count);
        }
    }

    /** The last group is the fingerprint. */
    private static long key(int group, long fingerprint, MinHash hash) {
        return group == MinHash.GROUPS ? MinHash.mix(fingerprint) : hash.group(group);
    }

    /** By the upper half alone, which is kept, so that the table can grow without the texts. */
    private long slot(long key) {
        return (MinHash.mix(key >>> 32) >>> 1) % slots;
    }

    private void insert(long entry) {
        long slot = slot(entry);
        while (table.get(slot * 8) != 0) {
            slot = (slot + 1) % slots;
        }
        table.put(slot * 8, entry);
        used++;
    }

    private void doubleTable() throws IOException {
        Disk old = table;
        long before = slots;
        slots *= 2;
        used = 0;
        table = new Disk(folder.resolve("table-" + slots + ".tmp"));
        table.grow(slots * 8);
        for (long slot = 0; slot < before; slot++) {
            if (old.get(slot * 8) != 0) {
                insert(old.get(slot * 8));
            }
        }
        old.delete();
    }

    private Match match(int id, long fingerprint, byte[] likeness) {
        long at = (long) id * RECORD;
        boolean heldOut = records.get(at + 8) == 1;
        if (records.get(at) == fingerprint) {
            return new Match(true, heldOut);
        }
        ByteBuffer other = ByteBuffer.allocate(MinHash.SIZE);
        for (int i = 0; i < MinHash.SIZE; i += 8) {
            other.putLong(i, records.get(at + 16 + i));
        }
        return MinHash.likeness(likeness, other.array()) >= near ? new Match(false, heldOut) : null;
    }

    void delete() throws IOException {
        records.delete();
        table.delete();
    }
}
