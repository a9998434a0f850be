package ml.ispovesti.training;

import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.ispovesti.gpt2.Checkpoint;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.SafetensorsWriter;

/**
 * What of a training is on the disk: a hidden folder in the model store. A state is written whole beside the one of before and then takes
 * its place, so whoever is killed, or finds the disk full, leaves one that can be gone on with.
 */
final class SavedTraining implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final String FILE = "model.safetensors";
    private static final String TERMS = "terms.json";
    private static final String STANDING = "standing.json";

    private final Path folder;
    private final FileChannel channel;

    private SavedTraining(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** All that changes while a model learns. */
    record Parts(Weights weights, Weights means, Weights squares, Weights average, Standing standing) {}

    /**
     * Held until it is closed, against a second training of this name.
     *
     * @throws TrainingProblem if somebody holds it
     */
    static SavedTraining open(Path store, String name) throws IOException {
        Path folder = Files.createDirectories(store.resolve("." + name + ".training"));
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            throw new TrainingProblem("Another training of the name " + name
                    + " is running. Wait for it, stop it, or give another --name.");
        }
        return new SavedTraining(folder, channel);
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Also for what a command needs beside what is saved, on the same disk. */
    Path folder() {
        return folder;
    }

    /** Where something was saved. */
    private Optional<Path> state() {
        // Between two moves of save only the one of before is there.
        return Stream.of("saved", "before")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    boolean isThere() {
        return state().isPresent();
    }

    /** What a training that goes on must have in common with the one that began, as JSON. */
    String terms(Plan plan, Gpt2Config config, Corpus corpus, List<String> others) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "plan",
                plan,
                "model",
                config,
                "texts",
                List.of(corpus.learnt.sum(), corpus.validation.sum()),
                "mix",
                corpus.mix.parts(),
                "others",
                others));
    }

    /** Those of the training that was saved. */
    String terms() throws IOException {
        return Files.readString(state().orElseThrow().resolve(TERMS));
    }

    Parts load(Gpt2Config config) throws IOException {
        Path state = state().orElseThrow();
        Standing standing = JSON.readValue(state.resolve(STANDING).toFile(), Standing.class);
        return new Parts(
                weights(state, "weights", config),
                weights(state, "means", config),
                weights(state, "squares", config),
                weights(state, "average", config),
                standing);
    }

    private static Weights weights(Path state, String name, Gpt2Config config) {
        try (Checkpoint checkpoint = Checkpoint.open(ModelFolder.of(state, name), config)) {
            return Weights.of(checkpoint, config);
        }
    }

    void save(Parts parts, String terms) throws IOException {
        Path unfinished = folder.resolve("unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        write(unfinished, "weights", parts.weights());
        write(unfinished, "means", parts.means());
        write(unfinished, "squares", parts.squares());
        write(unfinished, "average", parts.average());
        Files.writeString(unfinished.resolve(TERMS), terms);
        Files.write(unfinished.resolve(STANDING), JSON.writeValueAsBytes(parts.standing()));
        Path saved = folder.resolve("saved");
        Path before = folder.resolve("before");
        if (Files.exists(saved)) {
            delete(before);
            Files.move(saved, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(unfinished, saved, StandardCopyOption.ATOMIC_MOVE);
        delete(before);
    }

    /** The weights that were judged best so far. */
    void saveBest(Weights weights) throws IOException {
        write(folder, "best", weights);
    }

    Weights best(Gpt2Config config) {
        return weights(folder, "best", config);
    }

    private static void write(Path state, String name, Weights weights) throws IOException {
        Path own = Files.createDirectories(state.resolve(name));
        SafetensorsWriter.write(own.resolve(FILE), weights.byName(), DataType.FLOAT32, Map.of());
    }

    /** After the model was made of it. */
    void delete() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    /** What began and saved nothing leaves nothing. */
    @Override
    public void close() throws IOException {
        // Before others can hold it.
        if (!isThere()) {
            delete();
        }
        channel.close();
    }
}
