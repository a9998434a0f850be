package ml.ispovesti.visitor;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that signs cookies: from the settings, else made once and kept beside the database. */
class VisitorKey {

    private static final int LEAST_CHARACTERS = 32;

    @Produces
    @Singleton
    SigningKey key(
            VisitorSettings settings, SecureRandom random, @ConfigProperty(name = "ispovesti.data-dir") Path dataDir) {
        String key = settings.secret().orElseGet(() -> kept(dataDir.resolve("visitor.key"), random));
        if (key.length() < LEAST_CHARACTERS) {
            throw new IllegalStateException(
                    "ispovesti.visitor.secret (or visitor.key in the data folder) is shorter than " + LEAST_CHARACTERS
                            + " characters: give a longer one, or none to have one made.");
        }
        return new SigningKey(key.getBytes(StandardCharsets.UTF_8));
    }

    @Produces
    @Singleton
    VisitorCookie cookie(SigningKey key) {
        return new VisitorCookie(key);
    }

    @Produces
    @Singleton
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    static String kept(Path file, SecureRandom random) {
        try {
            if (Files.notExists(file)) {
                make(file, random);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the visitor cookies cannot be kept in " + file, e);
        }
    }

    /** Written whole under another name first, so that neither a crash nor a second process leaves half a key. */
    private static void make(Path file, SecureRandom random) throws IOException {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh =
                file.resolveSibling("visitor.key." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(bits), StandardOpenOption.DSYNC);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker; its key holds.
        } finally {
            Files.delete(fresh);
        }
    }
}
