package ml.ispovesti.gpt2;

import java.util.stream.Collectors;
import ml.ispovesti.generator.ModelListing;
import ml.ispovesti.generator.ModelListing.SumsState;

/** What becomes known of a model little by little, up to its first problem and past it. */
final class Inspection {

    private final String name;
    private final long bytes;
    private Gpt2Config config;
    private Long parameters;
    private String dtype;
    private String licence = Licence.UNKNOWN;
    private SumsState sums = SumsState.UNCHECKED;
    private String problem;

    Inspection(String name, long bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** @return whether it went without a problem */
    boolean tries(Runnable look) {
        try {
            look.run();
            return true;
        } catch (ModelProblem e) {
            problem = problem == null ? e.getMessage() : problem;
            return false;
        }
    }

    void config(Gpt2Config read) {
        config = read;
    }

    void weights(Checkpoint weights) {
        parameters = weights.parameters();
        dtype = weights.types().stream().map(TensorType::name).collect(Collectors.joining(", "));
    }

    void licence(String found) {
        licence = found;
    }

    void sums(ModelFolder folder, boolean quick) {
        if (!folder.has(Sums.FILE)) {
            sums = SumsState.NONE;
        } else if (!quick) {
            sums = tries(() -> Sums.verify(folder)) ? SumsState.RIGHT : SumsState.WRONG;
        }
    }

    ModelListing listing() {
        return new ModelListing(
                name,
                bytes,
                parameters,
                config == null ? null : config.layers(),
                config == null ? null : config.width(),
                config == null ? null : config.context(),
                config == null ? null : config.vocabulary(),
                dtype,
                licence,
                sums,
                problem);
    }
}
