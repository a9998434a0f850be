package ml.ispovesti.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T01:02:03Z");

    @TempDir
    Path folder;

    private BackupFolder backups;

    @BeforeEach
    void folder() {
        backups = new BackupFolder(folder.resolve("backups"));
    }

    private Path put(Instant moment) throws IOException {
        Files.createDirectories(backups.folder());
        return Files.createFile(backups.at(moment));
    }

    @Test
    void folderThatIsNotThere_isEmpty() throws IOException {
        assertThat(backups.newest()).isEmpty();
        backups.keep(1);
        assertThat(backups.folder()).doesNotExist();
    }

    @Test
    void name_tellsTheMoment() throws IOException {
        assertThat(put(NOW)).hasFileName("ispovesti-20261128T010203Z.db");
        put(NOW.minus(Duration.ofDays(1)));
        assertThat(backups.newest()).contains(NOW);
    }

    @Test
    void oldest_giveWay_andFilesOfOthersStay() throws IOException {
        Path oldest = put(NOW.minus(Duration.ofDays(60)));
        Path old = put(NOW.minus(Duration.ofDays(2)));
        Path newest = put(NOW);
        Path foreign = Files.createFile(backups.folder().resolve("ispovesti-before-the-move.db"));
        Path ofNow = Files.createFile(backups.folder().resolve("ispovesti-20261128T010203Z.db.gz"));

        backups.keep(2);

        assertThat(oldest).doesNotExist();
        assertThat(List.of(old, newest, foreign, ofNow))
                .allSatisfy(kept -> assertThat(kept).exists());
    }

    @Test
    void leftovers_goAfterADay() throws IOException {
        put(NOW);
        Path old = Files.createFile(backups.folder().resolve(".ispovesti-1.part"));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Path young = Files.createFile(backups.folder().resolve(".ispovesti-2.part"));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(1))));

        backups.deleteLeftovers(NOW);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(backups.newest()).contains(NOW);
    }

    @Test
    void work_isDoneInTurnAndLeavesTheShelfUsable() throws IOException {
        List<String> done = new ArrayList<>();
        backups.inTurn(() -> done.add("first"));
        backups.inTurn(() -> done.add("second"));
        assertThat(done).containsExactly("first", "second");
        assertThat(backups.newest()).isEmpty();
    }
}
