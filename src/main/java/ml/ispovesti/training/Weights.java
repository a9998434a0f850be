package ml.ispovesti.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import ml.ispovesti.gpt2.Checkpoint;
import ml.ispovesti.gpt2.Gpt2Config;

/** A model's numbers while it learns, in fp32, in the order of {@link Gpt2Config#tensors()}, which is the program's. */
final class Weights implements AutoCloseable {

    /** Radford et al., Language Models are Unsupervised Multitask Learners (2019). */
    private static final double SPREAD = 0.02;

    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Map<String, PtNDArray> tensors = new LinkedHashMap<>();

    private Weights() {}

    /** As GPT-2 begins: what each layer adds is made smaller by how many add. */
    static Weights random(Gpt2Config config, SplittableRandom random) {
        Weights weights = new Weights();
        double added = SPREAD / Math.sqrt(2.0 * config.layers());
        config.tensors().forEach((name, shape) -> {
            boolean scale = name.contains("ln_") && name.endsWith("weight");
            double spread = name.endsWith("c_proj.weight") ? added : shape.length == 2 ? SPREAD : 0;
            weights.add(name, shape, () -> scale ? 1 : (float) (spread == 0 ? 0 : spread * random.nextGaussian()));
        });
        return weights;
    }

    /** All zero, of the same shapes. */
    static Weights zeros(Gpt2Config config) {
        Weights weights = new Weights();
        config.tensors().forEach((name, shape) -> weights.add(name, shape, () -> 0));
        return weights;
    }

    static Weights of(Checkpoint checkpoint, Gpt2Config config) {
        Weights weights = new Weights();
        config.tensors().keySet().forEach(name -> weights.tensors.put(name, checkpoint.tensor(weights.manager, name)));
        return weights;
    }

    private interface Number {
        float next();
    }

    private void add(String name, long[] shape, Number number) {
        float[] numbers = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.next();
        }
        tensors.put(name, (PtNDArray) manager.create(numbers, new Shape(shape)));
    }

    /** From now on a gradient is kept for each of these names; the others stay as they are. */
    void learn(Predicate<String> which) {
        tensors.forEach((name, tensor) -> tensor.setRequiresGradient(which.test(name)));
    }

    NDList all() {
        return new NDList(tensors.values().toArray(NDArray[]::new));
    }

    Map<String, PtNDArray> byName() {
        return tensors;
    }

    List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /** Those of some names, in the order of all. */
    List<PtNDArray> of(List<String> names) {
        return names.stream().map(tensors::get).toList();
    }

    List<PtNDArray> gradients(List<String> names) {
        return names.stream()
                .map(name -> (PtNDArray) tensors.get(name).getGradient())
                .toList();
    }

    /** What learns: matrices, which are decayed, or scales, shifts and biases, which are not. */
    List<String> learning(boolean matrices) {
        return tensors.entrySet().stream()
                .filter(entry -> entry.getValue().hasGradient())
                .filter(entry -> matrices == entry.getValue().getShape().dimension() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same numbers in memory of their own. */
    Weights copy() {
        Weights copy = new Weights();
        tensors.forEach((name, tensor) -> {
            NDArray same = tensor.duplicate();
            same.attach(copy.manager);
            copy.tensors.put(name, (PtNDArray) same);
        });
        return copy;
    }

    @Override
    public void close() {
        manager.close();
    }
}
