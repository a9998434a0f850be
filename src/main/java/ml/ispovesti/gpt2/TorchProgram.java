package ml.ispovesti.gpt2;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The TorchScript program that computes GPT-2, loaded into the engine. One call does a whole step: the same operations called one by one
 * from Java take several times as long, and int8 matrices are out of Java's reach.
 */
final class TorchProgram implements AutoCloseable {

    private final Model model;
    private final PtSymbolBlock block;

    private TorchProgram(Model model) {
        this.model = model;
        this.block = (PtSymbolBlock) model.getBlock();
    }

    static TorchProgram load(Precision precision) {
        Model model = Model.newInstance("gpt2", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(archive(text(precision))));
            return new TorchProgram(model);
        } catch (IOException | MalformedModelException e) {
            model.close();
            throw new IllegalStateException("The TorchScript program was refused", e);
        }
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

    PtNDArray tensor(NDManager manager, String method, Object... arguments) {
        try (IValue value = value(method, arguments)) {
            return value.toTensor((PtNDManager) manager);
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

    private static String text(Precision precision) throws IOException {
        String linear = resource(precision.name().toLowerCase(Locale.ROOT) + ".torchscript.py");
        return (linear + resource("gpt2.torchscript.py")).replace("PackedMatrix", precision.packedMatrix());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TorchProgram.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What torch.jit.save would write for a module without state: stored zip entries, two tiny pickles and the code as text. */
    private static byte[] archive(String code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            // A pickled object of the class __torch__.M with the one attribute training = False.
            add(zip, "data.pkl", "\u0080\u0002c__torch__\nM\nq\0)\u0081}(X\u0008\0\0\0trainingq\u0001\u0089ub.");
            // A pickled empty tuple.
            add(zip, "constants.pkl", "\u0080\u0002).");
            // The version says which generation of operators the code means.
            add(zip, "version", "10\n");
            add(zip, "code/__torch__.py", code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String latin1) throws IOException {
        byte[] data = latin1.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(data);
        ZipEntry entry = new ZipEntry("gpt2/" + name);
        entry.setSize(data.length);
        entry.setCompressedSize(data.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }
}
