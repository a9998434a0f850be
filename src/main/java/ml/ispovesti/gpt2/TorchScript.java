package ml.ispovesti.gpt2;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The program {@code gpt2.torchscript.py}, loaded into the engine; its methods are called by name. */
final class TorchScript implements AutoCloseable {

    private static final String PROGRAM = "gpt2.torchscript.py";

    /** An object of the program's class without weights: {@code Gpt2().training = False}, pickled (protocol 2). */
    private static final String MODULE =
            "\u0080\u0002c__torch__\nGpt2\nq\0)\u0081}(X\u0008\0\0\0trainingq\u0001\u0089ub.";

    /** An empty tuple, pickled. */
    private static final byte[] NO_CONSTANTS = {(byte) 0x80, 2, ')', '.'};

    private final Model model;
    private final PtSymbolBlock block;

    TorchScript() {
        model = Model.newInstance("gpt2", "PyTorch");
        try (InputStream program = TorchScript.class.getResourceAsStream(PROGRAM)) {
            model.load(new ByteArrayInputStream(archive(program.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            throw new IllegalStateException("The program " + PROGRAM + " is wrong", e);
        }
        block = (PtSymbolBlock) model.getBlock();
    }

    /** An archive as PyTorch writes it: stored entries, the object's state and its code as text. */
    private static byte[] archive(byte[] program) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            entry(zip, "data.pkl", MODULE.getBytes(StandardCharsets.ISO_8859_1));
            entry(zip, "constants.pkl", NO_CONSTANTS);
            entry(zip, "version", "10\n".getBytes(StandardCharsets.US_ASCII));
            entry(zip, "code/__torch__.py", program);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(data);
        ZipEntry entry = new ZipEntry("gpt2/" + name);
        entry.setSize(data.length);
        entry.setCompressedSize(data.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }

    /** The caller closes the answer. */
    IValue call(String method, IValue... arguments) {
        return IValueUtils.runMethod(block, method, arguments);
    }

    /** @return the method's answer, which lives as long as the manager */
    NDArray tensor(PtNDManager manager, String method, IValue... arguments) {
        try (IValue answer = call(method, arguments)) {
            return answer.toTensor(manager);
        }
    }

    static IValue value(NDArray array) {
        return IValue.from((PtNDArray) array);
    }

    @Override
    public void close() {
        model.close();
    }
}
