package ml.ispovesti.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorCookieTest {

    private final VisitorCookie cookie = new VisitorCookie(
            new SigningKey("a key of at least thirty-two characters".getBytes(StandardCharsets.UTF_8)));
    private final VisitorId id = VisitorId.random(new SecureRandom());

    @Test
    void ownValue_isRecognised() {
        assertThat(cookie.read(cookie.valueFor(id))).contains(id);
    }

    @Test
    void valueSignedWithAnotherKey_isNotRecognised() {
        VisitorCookie other = new VisitorCookie(
                new SigningKey("another key of thirty-two characters".getBytes(StandardCharsets.UTF_8)));
        assertThat(cookie.read(other.valueFor(id))).isEmpty();
    }

    @Test
    void anotherIdUnderThisSignature_isNotRecognised() {
        String signature = cookie.valueFor(id).substring(32);
        assertThat(cookie.read("0".repeat(32) + signature)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "abc.def", "....", "00000000000000000000000000000000."})
    void nonsense_isNotRecognised(String value) {
        assertThat(cookie.read(value)).isEmpty();
    }

    @Test
    void keptKey_isMadeOnceAndReadableByItsOwnerOnly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data").resolve("visitor.key");

        String first = VisitorKey.kept(file, new SecureRandom());

        assertThat(first).hasSize(64);
        assertThat(VisitorKey.kept(file, new SecureRandom())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
