package ml.ispovesti.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdProviderTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://login.example.org", "http://localhost:8180/realms/site"})
    void address_isTaken(String issuer) {
        assertThat(OpenIdProvider.isAddress(issuer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.example.org", "ftp://login.example.org", "https:", "https://", "http://[bad", " "})
    void anythingElse_isNot(String issuer) {
        assertThat(OpenIdProvider.isAddress(issuer)).isFalse();
    }
}
