package ml.ispovesti.gpt2;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Programs in TorchScript's text form, loaded into the engine. */
public final class TorchText {

    private TorchText() {}

    /** @param code of a class {@code M} without state; the caller closes the model */
    public static Model load(String code) {
        Model model = Model.newInstance("gpt2", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(archive(code)));
            return model;
        } catch (IOException | MalformedModelException e) {
            model.close();
            throw new IllegalStateException("The TorchScript program was refused", e);
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
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
