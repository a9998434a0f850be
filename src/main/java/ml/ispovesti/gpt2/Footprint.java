package ml.ispovesti.gpt2;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The memory that a model takes. A file can be almost all holes and claim any size: such a one shall not take the machine down. */
final class Footprint {

    private Footprint() {}

    /** Of the machine, or of the container. */
    static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    /** Less what this process has already, another model among it. */
    static long left() {
        return memory() - Memory.resident();
    }

    static void refuseMoreThan(
            long memory, ModelFolder folder, Gpt2Config config, long parameters, Precision precision) {
        long needed = least(config, parameters, precision);
        if (needed > memory) {
            throw new ModelProblem(
                    folder.file(Gpt2Config.FILE),
                    "describes a model that takes %,d MB of memory in %s, and there are %,d MB"
                            .formatted(needed >> 20, precision, memory >> 20));
        }
    }

    /** The weights, and the keys and values of one text as long as can be. */
    private static long least(Gpt2Config config, long parameters, Precision precision) {
        long text = 2L * config.layers() * config.context() * config.width() * Float.BYTES;
        // The embeddings are looked up in fp32 and multiplied as the head in the other.
        long embeddings = (long) config.vocabulary() * config.width() * (precision == Precision.INT8 ? Float.BYTES : 0);
        return text + embeddings + parameters * precision.bytes();
    }
}
