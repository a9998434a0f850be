package ml.ispovesti.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ml.ispovesti.data.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://ispovesti.example", "https://ispovesti.example/", " https://ispovesti.example// "})
    void address_isReadWithoutSlashAtTheEnd(String setting) {
        assertThat(PublicAddress.read(setting)).isEqualTo("https://ispovesti.example");
    }

    @Test
    void port_isKept() {
        assertThat(PublicAddress.read("http://192.168.1.7:8080")).isEqualTo("http://192.168.1.7:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ispovesti.example",
                "ftp://ispovesti.example",
                "https://",
                "https:///",
                "https://ispovesti.example/put",
                "https://ispovesti.example?a=b",
                "https://ispovesti.example#a",
                "https://ana@ispovesti.example",
                "https://ispovesti example",
                "mailto:ana@ispovesti.example",
                "/"
            })
    void nonsense_isRefusedByName(String setting) {
        assertThatThrownBy(() -> PublicAddress.read(setting))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("ispovesti.public-url", "https://example.org");
    }
}
