package ml.ispovesti.training;

import java.nio.file.Path;
import java.util.SplittableRandom;
import ml.ispovesti.gpt2.Checkpoint;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.Tokenizer;
import picocli.CommandLine;

/** Which model learns: one of the store, or one of a shape that is made anew; and what of it learns. */
class ModelOptions {

    @CommandLine.Option(
            names = "--from",
            paramLabel = "MODEL",
            description = "goes on from this one of the model store; without it the model begins from nothing")
    String from;

    @CommandLine.Option(
            names = "--tokenizer",
            paramLabel = "MODEL|DIR",
            defaultValue = "ispovest-mini",
            description =
                    "from nothing: the model of the store, or the folder of ./run.sh tokenizer, whose tokenizer to use")
    String tokenizer;

    @CommandLine.Option(names = "--layers", defaultValue = "6", description = "from nothing")
    int layers;

    @CommandLine.Option(names = "--heads", defaultValue = "8", description = "from nothing")
    int heads;

    @CommandLine.Option(names = "--width", defaultValue = "256", description = "from nothing")
    int width;

    @CommandLine.Option(
            names = "--context",
            defaultValue = "256",
            description = "from nothing: how many tokens it can look back")
    int context;

    @CommandLine.Option(names = "--only-head", description = "only the embeddings, which are the head too, learn")
    boolean onlyHead;

    @CommandLine.Option(
            names = "--layers-from",
            paramLabel = "N",
            description = "only the layers from this one on learn, and no embeddings (0: all layers)")
    Integer layersFrom;

    /** The folder whose tokenizer it has. */
    ModelFolder base(Path store) {
        String name = from == null ? tokenizer : from;
        Path path = Path.of(name).toAbsolutePath().normalize();
        boolean elsewhere = from == null && name.contains("/");
        return elsewhere
                ? ModelFolder.of(path.getParent(), path.getFileName().toString())
                : ModelFolder.of(store, name);
    }

    /** @throws TrainingProblem if there can be no such model */
    Gpt2Config config(ModelFolder base) {
        Gpt2Config config = shape(base);
        if (layersFrom != null) {
            PlanOptions.check("--layers-from", layersFrom, 0, config.layers() - 1);
        }
        if (layersFrom != null && onlyHead) {
            throw new TrainingProblem("Either --only-head or --layers-from, not both.");
        }
        return config;
    }

    private Gpt2Config shape(ModelFolder base) {
        if (from != null) {
            Gpt2Config known = Gpt2Config.read(base);
            if (!known.tied()) {
                throw new TrainingProblem("The model " + from
                        + " has a head of its own (tie_word_embeddings is false); only tied ones can be trained.");
            }
            return known;
        }
        PlanOptions.check("--layers", layers, 1, 1_000);
        PlanOptions.check("--heads", heads, 1, 1_000);
        PlanOptions.check("--width", width, 1, 1 << 16);
        PlanOptions.check("--context", context, 2, 1 << 16);
        if (width % heads != 0) {
            throw new TrainingProblem("--width %d cannot be shared by %d heads.".formatted(width, heads));
        }
        return new Gpt2Config(
                layers, heads, width, 4 * width, Tokenizer.size(base), context, Tokenizer.endOfText(base), 1e-5, true);
    }

    Weights beginning(ModelFolder base, Gpt2Config config, long seed) {
        if (from == null) {
            return Weights.random(config, new SplittableRandom(seed));
        }
        try (Checkpoint checkpoint = Checkpoint.open(base, config)) {
            return Weights.of(checkpoint, config);
        }
    }

    /** What a training that goes on must have in common. */
    String choice() {
        return "from %s, only head %s, layers from %s".formatted(from, onlyHead, layersFrom);
    }

    boolean learns(String tensor) {
        if (tensor.startsWith("ln_f")) {
            return true;
        }
        if (onlyHead) {
            return tensor.startsWith("wte");
        }
        return layersFrom == null || tensor.startsWith("h.") && Integer.parseInt(tensor.split("\\.")[1]) >= layersFrom;
    }
}
