package ml.ispovesti.gpt2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SHA256SUMS of a model folder, as sha256sum writes it: what the program reads must be what the model's author made. */
public final class Sums {

    static final String FILE = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    /** Of what else is listed only the presence is checked: it may be large, and does no harm. */
    private static final Set<String> READ = Set.of(
            Gpt2Config.FILE, Gpt2Config.GENERATION_FILE, KnownTexts.FILE, "tokenizer.json", "vocab.json", "merges.txt");

    private Sums() {}

    /** Notes down what all files of a folder are now. */
    public static void write(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith(FILE)).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    sums.append(sha256(in))
                            .append("  ")
                            .append(file.getFileName())
                            .append('\n');
                }
            }
        }
        Files.writeString(folder.resolve(FILE), sums);
    }

    /** Does nothing where the folder has no sums. */
    static void verify(ModelFolder folder) {
        if (!folder.has(FILE)) {
            return;
        }
        byte[] text = folder.bytes(FILE, ModelJson.MOST_BYTES);
        List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                Matcher line = LINE.matcher(lines.get(i));
                if (!line.matches()) {
                    throw new ModelProblem(
                            folder.file(FILE), "line %d is not a SHA-256 sum and a name".formatted(i + 1));
                }
                verify(folder, inside(folder, line.group(2)), line.group(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void verify(ModelFolder folder, String name, String sum) {
        if (!folder.has(name)) {
            throw new ModelProblem(folder.file(name), "is missing, and %s lists it".formatted(FILE));
        }
        folder.real(name);
        boolean read = READ.contains(name) || name.endsWith(".safetensors") || name.endsWith(".safetensors.index.json");
        if (read && !sum.equals(sha256(folder, name))) {
            throw new ModelProblem(
                    folder.file(name), "has another sum than %s says: it is damaged, or was changed".formatted(FILE));
        }
    }

    /** The name without such detours as "./". */
    private static String inside(ModelFolder folder, String name) {
        try {
            Path path = Path.of(name).normalize();
            if (!path.isAbsolute() && !path.startsWith("..") && !path.toString().isEmpty()) {
                return path.toString();
            }
        } catch (InvalidPathException e) {
            // Then it is no name here.
        }
        throw new ModelProblem(folder.file(FILE), "lists \"%s\", which is no file of the folder".formatted(name));
    }

    private static String sha256(ModelFolder folder, String name) {
        try (InputStream in = folder.stream(name)) {
            return sha256(in);
        } catch (IOException e) {
            throw ModelProblem.unreadable(folder.file(name), e);
        }
    }

    private static String sha256(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
