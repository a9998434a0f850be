package ml.ispovesti.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {

    @Inject
    Import importer;

    private final String own = UUID.randomUUID().toString();

    @Test
    void duplicatesAndUnusableOnes_areReportedAndSkipped() {
        List<ConfessionFile.Entry> entries = List.of(
                new ConfessionFile.Entry(1, "Prva " + own),
                new ConfessionFile.Entry(2, "PRVA, " + own + "!"),
                new ConfessionFile.Entry(3, "a".repeat(2_001)),
                new ConfessionFile.Entry(4, "Druga\u0007 " + own),
                new ConfessionFile.Entry(5, "Treća " + own));

        Import.Report report = importer.store(entries);

        assertThat(report.stored()).isEqualTo(2);
        assertThat(report.skipped()).hasSize(3);
        assertThat(report.skipped().get(0).toString()).startsWith("line 2: a duplicate of an earlier one");
        assertThat(report.skipped().get(1).toString()).startsWith("line 3: It is longer than 2000");
        assertThat(report.skipped().get(2).toString()).startsWith("line 4:").contains("control character");
    }

    @Test
    void sameFileAgain_storesNothing() {
        List<ConfessionFile.Entry> entries = IntStream.range(0, 450)
                .mapToObj(i -> new ConfessionFile.Entry(i, "Ispovest " + i + " " + own))
                .toList();

        assertThat(importer.store(entries).stored()).isEqualTo(450);
        assertThat(importer.store(entries))
                .satisfies(again -> assertThat(again.stored()).isZero())
                .satisfies(again -> assertThat(again.skipped())
                        .hasSize(450)
                        .first()
                        .asString()
                        .contains("there already"));
    }
}
