package ml.ispovesti.crawl;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ml.ispovesti.confession.Fingerprint;

/**
 * The texts as JSON Lines, and beside them, in FILE.position, where the crawl is. A page's texts are on the disk before the position moves
 * on; a kill between makes the page be read again, whose texts are then known.
 */
final class Harvest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private final Path file;
    private final Path place;
    private final FileChannel channel;
    private final Set<String> known = new HashSet<>();
    private long texts;

    /** @throws Profile.Unusable where another crawl writes the file, or it holds something else */
    Harvest(Path file) throws IOException {
        this.file = file;
        this.place = file.resolveSibling(file.getFileName() + ".position");
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock();
            readKnown();
            cutHalfLine();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    long texts() {
        return texts;
    }

    /** Empty before the first page, and after the last one. */
    Position position(List<java.net.URI> start) throws IOException {
        if (Files.notExists(place)) {
            return Position.first(start);
        }
        Position position = JSON.readValue(place.toFile(), Position.class);
        if (!position.start().equals(start)) {
            throw new Profile.Unusable(
                    place + " is of a crawl with other start pages. Name another --out, or delete it to begin anew");
        }
        return position;
    }

    /** @return how many were new */
    int store(List<Found> found) throws IOException {
        StringBuilder lines = new StringBuilder();
        int fresh = 0;
        for (Found each : found) {
            if (isNew(each.text(), each.id())) {
                ObjectNode line = JSON.valueToTree(each);
                lines.append(JSON.writeValueAsString(line)).append('\n');
                fresh++;
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
        texts += fresh;
        return fresh;
    }

    void moveTo(Position position) throws IOException {
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Files.write(part, JSON.writeValueAsBytes(position));
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The next crawl begins anew and finds what has come since. */
    void finish() throws IOException {
        Files.deleteIfExists(place);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void lock() throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // In this same program; told like one elsewhere.
        }
        if (lock == null) {
            throw new Profile.Unusable("Another crawl writes " + file);
        }
    }

    /** By its number where the site tells it, and by its letters. */
    private boolean isNew(String text, String id) {
        boolean newText = known.add(Fingerprint.of(text).substring(0, 16));
        boolean newId = id == null || known.add("#" + id);
        return newText && newId;
    }

    private void readKnown() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read;
                try {
                    read = JSON.readTree(line);
                } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                    if (lines.readLine() == null) {
                        // Cut off by a kill.
                        return;
                    }
                    throw foreign();
                }
                if (!read.path("text").isTextual()) {
                    throw foreign();
                }
                isNew(read.path("text").textValue(), read.path("id").textValue());
                texts++;
            }
        } catch (java.nio.charset.MalformedInputException e) {
            throw foreign();
        }
    }

    private Profile.Unusable foreign() {
        return new Profile.Unusable(file + " is there and is not of a crawl; it stays as it is. Name another --out");
    }

    private void cutHalfLine() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            channel.truncate(end);
            channel.position(end);
        }
    }
}
