package ml.ispovesti.gpt2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.ispovesti.generator.ModelListing;

/** The folder with the models: what is in it, and whether it could be used. */
public final class ModelStore {

    private final Path store;

    public ModelStore(Path store) {
        this.store = store;
    }

    /**
     * Every folder with a config.json, by name, looked at as for loading, but without the engine.
     *
     * @param quick leaves out what reads all of the files: sums and weights
     * @throws UncheckedIOException if there is no such store
     */
    public List<ModelListing> list(boolean quick) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(store)) {
            List<ModelListing> models = new ArrayList<>();
            for (Path folder : folders) {
                if (Files.isDirectory(folder)
                        && Files.exists(folder.resolve(Gpt2Config.FILE), LinkOption.NOFOLLOW_LINKS)) {
                    models.add(inspect(folder, quick));
                }
            }
            models.sort(Comparator.comparing(ModelListing::name));
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelListing inspect(Path path, boolean quick) {
        String name = path.getFileName().toString();
        Inspection inspection = new Inspection(ModelProblem.printable(name), size(path));
        inspection.tries(() -> {
            ModelFolder folder = ModelFolder.of(store, name);
            inspection.licence(Licence.of(folder));
            inspection.tries(() -> inspect(folder, quick, inspection));
            inspection.sums(folder, quick);
        });
        return inspection.listing();
    }

    private void inspect(ModelFolder folder, boolean quick, Inspection inspection) {
        Gpt2Config config = Gpt2Config.read(folder);
        inspection.config(config);
        try (Checkpoint weights = Checkpoint.open(folder, config)) {
            inspection.weights(weights);
            Footprint.refuseMoreThan(Footprint.memory(), folder, config, weights.parameters(), precision());
            Engine.keepOffline();
            Tokenizer.open(folder, config).close();
            KnownTexts.read(folder);
            if (!quick) {
                weights.readAll();
            }
        }
    }

    private static Precision precision() {
        return Precision.usable(Optional.empty(), System.getProperty("os.arch"));
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder.toRealPath())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(ModelStore::sizeOf)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Gone since it was found.
            return 0;
        }
    }
}
