package ml.ispovesti.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import ml.ispovesti.time.TestClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DailySaltTest {

    private static final String ADDRESS = "203.0.113.7";

    @Inject
    TestClock clock;

    @Inject
    DailySalt salt;

    @Inject
    DailyAddress addresses;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String database;

    @ConfigProperty(name = "ispovesti.data-dir")
    Path folder;

    @BeforeEach
    void morning() {
        clock.jumpToMorning();
    }

    @Test
    void address_hasOneHashADay() {
        String today = addresses.hash(ADDRESS);
        assertThat(addresses.hash(ADDRESS)).isEqualTo(today);
        clock.jump(Duration.ofDays(1));
        assertThat(addresses.hash(ADDRESS)).isNotEqualTo(today);
    }

    @Test
    void firstOnesOfADay_agree() {
        clock.jump(Duration.ofDays(1));
        List<String> hashes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> QuarkusTransaction.requiringNew().call(() -> addresses.hash(ADDRESS)))
                .toList();
        assertThat(hashes).hasSize(8).containsOnly(addresses.hash(ADDRESS));
    }

    @Test
    void saltOfWhatFailed_marksNothingLater() {
        clock.jump(Duration.ofDays(1));
        QuarkusTransaction.begin();
        String failed = addresses.hash(ADDRESS);
        QuarkusTransaction.rollback();
        assertThat(addresses.hash(ADDRESS)).isNotEqualTo(failed);
    }

    @Test
    void saltOfToday_outlastsForgetting() {
        byte[] today = salt.today();
        salt.forgetOld();
        assertThat(salt.today()).isEqualTo(today);
    }

    @Test
    void saltOfYesterday_isInNoFile() throws IOException {
        assumeThat(database).isEqualTo("sqlite");
        String yesterday = HexFormat.of().formatHex(salt.today());
        assertThat(files()).contains(yesterday);

        clock.jump(Duration.ofDays(1));
        salt.forgetOld();
        assertThat(files()).doesNotContain(yesterday);
    }

    private String files() throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (String name : List.of("ispovesti.db", "ispovesti.db-wal")) {
            bytes.append(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1));
        }
        return bytes.toString();
    }
}
