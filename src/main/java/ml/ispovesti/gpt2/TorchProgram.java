package ml.ispovesti.gpt2;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * The TorchScript program that computes GPT-2, loaded into the engine. One call does a whole step: the same operations called one by one
 * from Java take several times as long, and int8 matrices are out of Java's reach.
 */
final class TorchProgram implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TorchProgram.class);

    /** The greatest whole number of a full byte, and of one with a bit to spare. */
    private static final long FULL_BYTE = 127;

    private static final long HALF_BYTE = 63;
    /** The width of the product that is tried: any that kernels take. */
    private static final int SAMPLE = 64;

    private final Model model;
    private final PtSymbolBlock block;
    private final Precision precision;
    private final long grain;

    private TorchProgram(Model model, Precision precision) {
        this.model = model;
        this.block = (PtSymbolBlock) model.getBlock();
        this.precision = precision;
        this.grain = precision == Precision.INT8 && saturates() ? HALF_BYTE : FULL_BYTE;
    }

    /** In fp32 where int8 is wanted and the engine cannot do it here, which is then said in the log. */
    static TorchProgram load(Precision wanted) {
        try {
            return loadExactly(wanted);
        } catch (EngineException e) {
            if (wanted == Precision.FP32) {
                throw e;
            }
            LOG.warnf(
                    "The engine cannot compute in int8 on this processor, so the model works in fp32: %s",
                    e.getMessage());
            return loadExactly(Precision.FP32);
        }
    }

    private static TorchProgram loadExactly(Precision precision) {
        Model model = TorchText.load(text(precision));
        try {
            return new TorchProgram(model, precision);
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    Precision precision() {
        return precision;
    }

    /** Into how many steps on each side of zero int8 divides an activation; see {@link #saturates}. */
    long grain() {
        return grain;
    }

    /** @param arguments arrays, whole numbers, doubles, or values of before, which stay the caller's to close */
    IValue value(String method, Object... arguments) {
        IValue[] values = new IValue[arguments.length];
        List<IValue> ours = new ArrayList<>();
        try {
            for (int i = 0; i < arguments.length; i++) {
                values[i] = valueOf(arguments[i]);
                if (values[i] != arguments[i]) {
                    ours.add(values[i]);
                }
            }
            return IValueUtils.runMethod(block, method, values);
        } finally {
            // The engine's values have no manager that would close them.
            ours.forEach(IValue::close);
        }
    }

    /** @param arguments in pieces, one after the other */
    PtNDArray tensor(NDManager manager, String method, Object[]... arguments) {
        try (IValue value = value(method, joined(arguments))) {
            return value.toTensor((PtNDManager) manager);
        }
    }

    /** As {@link #tensor}, for a method that gives a list. */
    PtNDArray[] tensors(NDManager manager, String method, Object[]... arguments) {
        try (IValue value = value(method, joined(arguments))) {
            return value.toTensorArray((PtNDManager) manager);
        }
    }

    private static Object[] joined(Object[]... pieces) {
        return Arrays.stream(pieces).flatMap(Arrays::stream).toArray();
    }

    /**
     * Whether this processor's int8 kernels lose the carry where two products of a full byte meet, as those for AVX2 do and those for
     * VNNI do not. Found out by trying: what the engine chose is not told otherwise.
     */
    private boolean saturates() {
        try (NDManager scope = NDManager.newBaseManager("PyTorch");
                IValue packed = value("pack", scope.ones(new Shape(SAMPLE, SAMPLE)))) {
            Object[] arguments = {scope.ones(new Shape(1, SAMPLE)), packed, scope.zeros(new Shape(SAMPLE)), FULL_BYTE};
            return tensor(scope, "linear", arguments).getFloat(0, 0) < 0.99f * SAMPLE;
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private static IValue valueOf(Object argument) {
        if (argument instanceof IValue value) {
            return value;
        }
        if (argument instanceof PtNDArray array) {
            return IValue.from(array);
        }
        if (argument instanceof Double number) {
            return IValue.from(number.doubleValue());
        }
        return IValue.from(((Number) argument).longValue());
    }

    private static String text(Precision precision) {
        String linear = resource(precision.name().toLowerCase(Locale.ROOT) + ".torchscript.py");
        return (linear + resource("gpt2.torchscript.py")).replace("PackedMatrix", precision.packedMatrix());
    }

    private static String resource(String name) {
        try (InputStream in = TorchProgram.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
