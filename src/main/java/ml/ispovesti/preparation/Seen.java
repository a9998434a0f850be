package ml.ispovesti.preparation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * The texts so far, as 80 bytes each in a file, and where those are that may be like a new one (locality-sensitive hashing): eight bytes
 * for each group in a hash table. The newest are in memory; when that is full, they go into a second file, all in its order. One by one,
 * each would have a page of the disk written anew, which was 1.8 TB for a corpus of 2 GB.
 */
final class Seen {

    /** In cells: fingerprint, flag, then the likeness. */
    private static final int RECORD = 2 + MinHash.SIZE / Long.BYTES;

    private static final int GROUPS = MinHash.GROUPS + 1;

    /** Texts that begin like thousands of others would be compared with all of those. */
    private static final int MOST_COMPARED = 64;

    /** 64 MB, for 296,000 texts. */
    private static final int BITS_IN_MEMORY = 23;

    private final Path folder;
    private final double near;
    private final Cells records;
    private final Table newest;
    private Table older = Table.empty();
    private int count;

    /** @param near from which likeness on a text counts as the same, 0 to 1; more than 1: only the same do */
    Seen(Path folder, double near) {
        this(folder, near, BITS_IN_MEMORY);
    }

    /** @param bitsInMemory of the number of slots for the newest */
    Seen(Path folder, double near, int bitsInMemory) {
        this.folder = folder;
        this.near = near;
        this.records = Cells.inFile(folder.resolve("records.tmp"));
        this.newest = Table.inMemory(bitsInMemory);
    }

    /** One that is like a new one. */
    record Match(boolean same, boolean heldOut) {}

    /** @param fingerprint the first eight bytes of the text's */
    Optional<Match> find(long fingerprint, MinHash hash) {
        Search search = new Search(fingerprint, hash.bytes());
        for (int group = 0; group < GROUPS && !search.ended(); group++) {
            int key = key(group, fingerprint, hash);
            search.compared = 0;
            if (!older.search(key, search)) {
                newest.search(key, search);
            }
        }
        return Optional.ofNullable(search.found);
    }

    /** Compares those that may be like a text, until it is there itself, or a group has too many. */
    private final class Search implements LongPredicate {

        private final long fingerprint;
        private final byte[] likeness;
        private int compared;
        private Match found;

        Search(long fingerprint, byte[] likeness) {
            this.fingerprint = fingerprint;
            this.likeness = likeness;
        }

        boolean ended() {
            return found != null && found.same();
        }

        @Override
        public boolean test(long entry) {
            compared++;
            Match match = match((int) entry - 1, fingerprint, likeness);
            if (match != null && (match.same() || found == null || !found.heldOut())) {
                found = match;
            }
            return ended() || compared == MOST_COMPARED;
        }
    }

    void add(long fingerprint, MinHash hash, boolean heldOut) throws IOException {
        long at = (long) count * RECORD;
        records.grow(at + RECORD);
        records.put(at, fingerprint);
        records.put(at + 1, heldOut ? 1 : 0);
        ByteBuffer likeness = ByteBuffer.wrap(hash.bytes());
        for (int i = 2; i < RECORD; i++) {
            records.put(at + i, likeness.getLong());
        }
        count++;
        if (!newest.hasRoomFor(GROUPS)) {
            age();
        }
        for (int group = 0; group < GROUPS; group++) {
            newest.insert((long) key(group, fingerprint, hash) << 32 | count);
        }
    }

    /** The last group is the fingerprint. */
    private static int key(int group, long fingerprint, MinHash hash) {
        long key = group == MinHash.GROUPS ? MinHash.mix(fingerprint) : hash.group(group);
        return (int) (key >>> 32);
    }

    private void age() throws IOException {
        if (!older.hasRoomFor(newest.used())) {
            int bits = Math.max(older.bits() + 1, newest.bits());
            Table larger = Table.inFile(folder.resolve("table-" + bits + ".tmp"), bits);
            older.copyInto(larger);
            older.delete();
            older = larger;
        }
        newest.copyInto(older);
        newest.clear();
    }

    private Match match(int id, long fingerprint, byte[] likeness) {
        long at = (long) id * RECORD;
        boolean heldOut = records.get(at + 1) == 1;
        if (records.get(at) == fingerprint) {
            return new Match(true, heldOut);
        }
        ByteBuffer other = ByteBuffer.allocate(MinHash.SIZE);
        for (int i = 2; i < RECORD; i++) {
            other.putLong(records.get(at + i));
        }
        return MinHash.likeness(likeness, other.array()) >= near ? new Match(false, heldOut) : null;
    }

    void delete() throws IOException {
        records.delete();
        older.delete();
    }
}
