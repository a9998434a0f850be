package ml.ispovesti.training;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.TorchText;

/**
 * The TorchScript program that trains. Gradients flow through its {@code forward} only: methods that are called by name run without. One
 * thread at a time.
 */
final class TrainingProgram implements AutoCloseable {

    private static final String TEXT = "training.torchscript.py";
    /** Arguments of one name that ends so arrive as one list. */
    private static final String PARAMETERS = "p[]";

    private final Model model;
    private final PtSymbolBlock block;

    /** @param dropout of embeddings and of what each layer adds, while a gradient is wanted */
    TrainingProgram(Gpt2Config config, double dropout) {
        model = TorchText.load(text().replace("HEADS", Integer.toString(config.heads()))
                .replace("EPSILON", Double.toString(config.epsilon()))
                .replace("DROPPED", Long.toString(Math.round(dropout * 32768))));
        block = (PtSymbolBlock) model.getBlock();
    }

    /** How a step of AdamW goes. @param number of the step, from 1 on */
    record Step(double scale, double rate, double decay, double beta1, double beta2, long number) {}

    /** The mean of the nats a target, without a gradient. */
    double loss(Rows rows, NDList parameters) {
        try (NDManager scope = NDManager.newBaseManager("PyTorch")) {
            return forward(scope, rows, parameters, false).getFloat();
        }
    }

    /** The same with dropout; adds its gradient, times the share, to the parameters' gradients. */
    double learn(Rows rows, NDList parameters, double share) {
        try (NDManager scope = NDManager.newBaseManager("PyTorch");
                GradientCollector gradients = scope.getEngine().newGradientCollector()) {
            NDArray loss = forward(scope, rows, parameters, true);
            gradients.backward(loss.mul(share));
            return loss.getFloat();
        }
    }

    /** The sum of the nats of all targets of an epoch, without a gradient. */
    double nats(Epoch epoch, NDList parameters) {
        double nats = 0;
        while (!epoch.isOver()) {
            Rows rows = epoch.next();
            nats += loss(rows, parameters) * rows.targets();
            Engine.pause();
        }
        return nats;
    }

    private NDArray forward(NDManager scope, Rows rows, NDList parameters, boolean gradient) {
        NDList inputs = rows.tensors(scope);
        for (NDArray parameter : parameters) {
            parameter.setName(PARAMETERS);
            inputs.add(parameter);
        }
        return block.forward(new ParameterStore(scope, false), inputs, gradient).get(0);
    }

    /** What the model makes of the last of these tokens: a logit for each of the vocabulary. */
    float[] next(long[] tokens, NDList parameters) {
        try (NDManager scope = NDManager.newBaseManager("PyTorch");
                IValue ids = IValue.from((PtNDArray) scope.create(tokens, new Shape(1, tokens.length)));
                IValue all = IValue.listFrom(parameters.toArray(PtNDArray[]::new));
                IValue result = IValueUtils.runMethod(block, "next", ids, all)) {
            return result.toTensor((PtNDManager) scope).toFloatArray();
        }
    }

    /** Moves the running mean towards the parameters. @param keep which share of it stays */
    void average(List<PtNDArray> mean, List<PtNDArray> parameters, double keep) {
        run("average", list(mean), list(parameters), IValue.from(keep));
    }

    /** The gradients' length, as if they were one vector. */
    double length(List<PtNDArray> gradients) {
        return run("length", list(gradients));
    }

    /** Moves the parameters in place, and makes the gradients zero. */
    void update(
            List<PtNDArray> parameters,
            List<PtNDArray> gradients,
            List<PtNDArray> means,
            List<PtNDArray> squares,
            Step step) {
        run(
                "update",
                list(parameters),
                list(gradients),
                list(means),
                list(squares),
                IValue.from(step.scale),
                IValue.from(step.rate),
                IValue.from(step.decay),
                IValue.from(step.beta1),
                IValue.from(step.beta2),
                IValue.from(step.number));
    }

    private static IValue list(List<PtNDArray> arrays) {
        return IValue.listFrom(arrays.toArray(PtNDArray[]::new));
    }

    /** The engine's values have no manager that would close them. */
    private double run(String method, IValue... arguments) {
        try (NDManager scope = NDManager.newBaseManager("PyTorch");
                IValue result = IValueUtils.runMethod(block, method, arguments)) {
            return result.toTensor((PtNDManager) scope).toFloatArray()[0];
        } finally {
            for (IValue argument : arguments) {
                argument.close();
            }
        }
    }

    private static String text() {
        try (InputStream in = TrainingProgram.class.getResourceAsStream(TEXT)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + TEXT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
