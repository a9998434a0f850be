package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void encoded_isReadBack() {
        Cursor cursor = new Cursor(Instant.ofEpochMilli(1_790_000_000_123L), 42);
        assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "%%%", "MTIz", "Li4u", "YS4", "bXd4ZDZsMmguMwA", "🙂"})
    void anythingElse_isNoCursor(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }
}
