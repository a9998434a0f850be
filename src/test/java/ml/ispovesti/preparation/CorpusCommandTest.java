package ml.ispovesti.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CorpusCommandTest {

    private static final Path OWN = Path.of("src/main/corpus");

    private static final String FIRST =
            "Juče sam komšinici zalio cveće slanom vodom i sada se pravim da ne znam ništa.";
    private static final String SECOND =
            "Godinama pričam svima da volim operu, a zapravo spavam od prve do zadnje scene.";

    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void nameOutput() {
        out = folder.resolve("out");
    }

    @Test
    void ownCorpus_isKeptAlmostWhole_andItsYardstickIsKeptOut() throws IOException {
        assertThat(run(OWN.toString(), "--out", out.toString())).isZero();
        List<String> train = lines("train.txt");
        assertThat(train).hasSizeGreaterThan(16_000);
        assertThat(lines("validation.txt"))
                .containsExactlyElementsOf(Files.readAllLines(OWN.resolve("validation.txt")));
        assertThat(train).doesNotContainAnyElementsOf(lines("validation.txt"));
        JsonNode left = report().path("left");
        assertThat(left.path("foreign").asLong() + left.path("personal").asLong())
                .isLessThan(20);
        assertThat(left.path("repeated").asLong()).isZero();
    }

    @Test
    void everyReason_isCounted() throws IOException {
        Path in = write(
                "in.txt",
                FIRST,
                FIRST.toUpperCase() + "!!!",
                FIRST.replace("Juče", "Danas"),
                "Kratko.",
                "Zovi me na 064/123-45-67, čekam da mi se javi neko ko me razume.",
                "I have never told this to anybody, but I was the one who broke the window of the school.",
                "Pogre\uFFFDno kodiran tekst koji niko ne treba da u\uFFFDi.",
                "a".repeat(5_000),
                SECOND);
        assertThat(run(in.toString(), "--out", out.toString(), "--share", "0")).isZero();
        assertThat(lines("train.txt")).containsExactly(FIRST, SECOND);
        assertThat(report().path("left").toString())
                .isEqualTo("{\"broken\":1,\"short\":1,\"long\":1,\"personal\":1,\"foreign\":1,\"held_out\":0,"
                        + "\"repeated\":1,\"near\":1}");
        assertThat(Files.readString(out.resolve("report.txt"))).doesNotContain("064");
    }

    /** Left out silently it could be learned. */
    @Test
    void validationTextThatCannotBeUsed_isRefused() throws IOException {
        Path in = write("in.txt", FIRST, SECOND);
        Path validation = write("held.txt", "Pogre\uFFFDno kodiran tekst koji niko ne treba da u\uFFFDi.");

        assertThat(run(in.toString(), "--out", out.toString(), "--validation", validation.toString()))
                .isNotZero();
        assertThat(err.toString()).contains("must not be learned", "kodiran tekst");
        assertThat(out).doesNotExist();
    }

    @Test
    void validationFile_keepsOutWhatIsNearlyInIt() throws IOException {
        Path validation = write("held.txt", FIRST);
        Path in = write("in.txt", FIRST.replace("Juče", "Danas"), SECOND);
        run(in.toString(), "--out", out.toString(), "--validation", validation.toString());
        assertThat(lines("train.txt")).containsExactly(SECOND);
        assertThat(lines("validation.txt")).containsExactly(FIRST);
        assertThat(report().path("left").path("held_out").asInt()).isEqualTo(1);
    }

    @Test
    void split_staysWhenTextsAreAdded() throws IOException {
        List<String> texts = Files.readAllLines(OWN.resolve("part-1-porodica.txt"));
        Path few = Files.write(folder.resolve("few.txt"), texts.subList(300, 600));
        Path more = Files.write(folder.resolve("more.txt"), texts);
        run(few.toString(), "--out", out.toString(), "--share", "0.2");
        List<String> before = lines("validation.txt");
        Path second = folder.resolve("second");
        run(more.toString(), "--out", second.toString(), "--share", "0.2");
        assertThat(before).hasSizeBetween(40, 80);
        assertThat(Files.readAllLines(second.resolve("validation.txt"))).containsAll(before);
        assertThat(new HashSet<>(Files.readAllLines(second.resolve("train.txt"))))
                .containsAll(lines("train.txt"));
    }

    @Test
    void formsAndScripts_becomeLinesInLatin() throws IOException {
        Path blocks = write("blocks.txt", "Љубав ми је слепа,", "а и ја сам одувек волео.", "=".repeat(20), SECOND);
        Path json = write("lines.jsonl", "{\"id\":7,\"text\":\"" + FIRST + "\\nI tako.\"}");
        run(blocks.toString(), json.toString(), "--out", out.toString(), "--latin", "--share", "0");
        assertThat(lines("train.txt"))
                .containsExactly("Ljubav mi je slepa, a i ja sam oduvek voleo.", SECOND, FIRST + " I tako.");
    }

    @Test
    void oldEncoding_isReadWhereItIsNamed_andRefusedElse() throws IOException {
        Path in = Files.writeString(folder.resolve("old.txt"), FIRST, Charset.forName("windows-1250"));
        assertThat(run(in.toString(), "--out", out.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("is not UTF-8 text", "--encoding");
        assertNothingWritten();
        run(in.toString(), "--out", out.toString(), "--encoding", "windows-1250", "--share", "0");
        assertThat(lines("train.txt")).containsExactly(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "--near,0,--near has to be more than 0",
        "--share,1,--share has to be at least 0",
        "--shortest,0,--shortest has to be at least 1",
        "--encoding,klingon,Java knows no encoding klingon",
        "--validation,away.txt,away.txt cannot be read: it is not there"
    })
    void wrongOption_isExplained(String name, String value, String why) throws IOException {
        Path in = write("in.txt", FIRST);
        assertThat(run(in.toString(), "--out", out.toString(), name, value)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(why);
        assertNothingWritten();
    }

    @Test
    void nothingToLearn_isRefused() throws IOException {
        assertThat(run(write("empty.txt").toString(), "--out", out.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Nothing to learn from remains of 0 texts");
        run(write("short.txt", "Kratko.").toString(), "--out", out.toString());
        assertThat(err.toString()).contains("of 1 texts: 1 left out (too short)");
        run(Files.createDirectory(folder.resolve("none")).toString(), "--out", out.toString());
        assertThat(err.toString()).contains("There is no file to learn from");
        assertNothingWritten();
    }

    @Test
    void brokenJson_isToldWithItsLine() throws IOException {
        Path in = write("cut.jsonl", "{\"text\":\"" + FIRST + "\"}", "{\"text\":\"" + SECOND);
        assertThat(run(in.toString(), "--out", out.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("line 2 is no whole JSON object");
        assertNothingWritten();
    }

    @Test
    void folderThatIsThere_staysAsItIs() throws IOException {
        Files.createDirectory(out);
        Path mine = Files.writeString(out.resolve("train.txt"), "moje");
        assertThat(run(write("in.txt", FIRST).toString(), "--out", out.toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("is there already");
        assertThat(mine).hasContent("moje");
    }

    @Test
    void hugeLine_isLeftOutWithoutBeingHeld() throws IOException {
        Path in = folder.resolve("huge.txt");
        String million = "slovo ".repeat(200_000);
        try (var writer = Files.newBufferedWriter(in)) {
            for (int i = 0; i < 20; i++) {
                writer.write(million);
            }
            writer.write("\n" + FIRST + "\n");
        }
        run(in.toString(), "--out", out.toString(), "--share", "0");
        assertThat(lines("train.txt")).containsExactly(FIRST);
        assertThat(report().path("left").path("long").asInt()).isEqualTo(1);
    }

    @Test
    void manyTexts_areToldApart() throws IOException {
        List<String> texts = new ArrayList<>(
                IntStream.range(0, 20_000).mapToObj(CorpusCommandTest::invented).toList());
        texts.addAll(texts.subList(0, 500));
        Path in = Files.write(folder.resolve("many.txt"), texts);
        run(in.toString(), "--out", out.toString(), "--share", "0", "--any-language");
        JsonNode report = report();
        assertThat(report.path("left").path("repeated").asInt()).isEqualTo(500);
        assertThat(report.path("texts").path("train").asInt()).isEqualTo(20_000);
    }

    /** Letters that tell the number, differently enough to be like no other. */
    private static String invented(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(Long.toString(MinHash.mix(31L * number + i) >>> 20, 36).replaceAll("\\d", "a"))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(out.resolve(name));
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(out.resolve("report.json").toFile());
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.equals("out") || name.contains(".part"));
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new CorpusCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
