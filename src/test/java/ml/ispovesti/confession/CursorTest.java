package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void encoded_isReadBack() {
        Cursor cursor = new Cursor("top-week", List.of(-3L, 1_790_000_000_123L, 42L));
        assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "Li4u", "YS4", "YS5hLg", "bXd4ZDZsMmguMwA", "bmV3LuG9", "🙂"})
    void anythingElse_isNoCursor(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }
}
