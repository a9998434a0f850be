package ml.ispovesti.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.ispovesti.Crowd;
import ml.ispovesti.staff.Staff;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class UploadTest {

    private static final String IMPORT = StockResource.PATH + "/import";

    private static final int HUNG_UP = 0;

    @Inject
    TestClock clock;

    private final String own = UUID.randomUUID().toString();

    @BeforeEach
    void none() {
        Waiting.none(clock.instant());
    }

    @Test
    void lines_areTaken_andTheOthersReported() {
        send("Stara " + own).then().statusCode(200).body("taken", equalTo(1));

        send("Prva " + own, "STARA, " + own + "!", "Prva  " + own, "", "a".repeat(2_001), "Druga " + own)
                .then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("known", equalTo(1))
                .body("repeated", equalTo(1))
                .body("unusable", equalTo(1))
                .body("examples.line", contains(2, 3, 5))
                .body("examples.why", contains("KNOWN", "REPEATED", "UNUSABLE"))
                .body("examples[2].reason", startsWith("It is longer than 2000"));
        Waiting.list("?q=" + own)
                .then()
                .body("items.text", contains("Stara " + own, "Prva " + own, "Druga " + own))
                .body("items.origin", contains("IMPORT", "IMPORT", "IMPORT"));
    }

    @Test
    void import_isInTheLogByTheNameOfTheFile() {
        send(bytes("Jedna " + own), "?name=stare price.txt").then().statusCode(200);
        Waiting.lastDeed()
                .then()
                .body("items[0].action", equalTo("pending.import"))
                .body("items[0].target", equalTo("stare price.txt"))
                .body("items[0].detail", equalTo("1 confessions in the file"));
    }

    @Test
    void jsonLines_areReadByTheirText() {
        send(
                        "{\"text\": \"Bila \\\"ovde\\\" " + own + "\", \"mood\": \"WILD\"}",
                        "",
                        "{\"text\":\"Pa otišla " + own + "\"}")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2));
        Waiting.list("").then().body("items[0].text", equalTo("Bila \"ovde\" " + own));
    }

    static Stream<byte[]> unreadable() {
        String good = "Dobra.\n".repeat(3_000);
        return Stream.of(
                bytes(""),
                bytes(" \n\n\uFEFF\n"),
                bytes("====================\n====================\n"),
                join(bytes(good), "Čekam šta će biti.".getBytes(Charset.forName("windows-1250"))),
                good.getBytes(StandardCharsets.UTF_16),
                join(bytes(good), new byte[] {(byte) 0xC4}),
                bytes("{\"text\":\"Cela.\"}\n{\"text\":\"Pola"),
                bytes("{\"text\":\"Cela.\"} {}\n"),
                bytes("{\"text\":\"Cela.\"}\n{\"text\":7}\n"),
                bytes("{\"text\":\"Cela.\"}\nBez zagrada.\n"),
                bytes("x\n".repeat(100_001)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void unreadableFile_isRefusedWithTheReason_andChangesNothing(byte[] file) {
        send(file, "")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-file"))
                .body("detail", containsString("Nothing was taken."));
        assertThat(Waiting.total()).isZero();
    }

    @Test
    void largeFile_isRefusedBeforeItIsSent() throws Exception {
        String answer = headOnly(IMPORT, 100_000_000, true);
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("/problems/body-too-large", "4194304 bytes", "./run.sh import", "Nothing was taken");
    }

    @Test
    void stranger_isRefusedBeforeTheFileIsSent() throws Exception {
        assertThat(headOnly(IMPORT, 4_000_000, false)).startsWith("HTTP/1.1 401");
    }

    @Test
    void otherAddresses_takeNoMoreThanBefore() throws Exception {
        assertThat(headOnly(StockResource.PATH + "/deletion", 20_000, true))
                .startsWith("HTTP/1.1 413")
                .contains("16384 bytes");
        assertThat(statusOfChunked(StockResource.PATH + "/deletion", " ".repeat(200_000)))
                .isIn(413, HUNG_UP);
    }

    @Test
    void largeFileOfUnknownLength_isRefusedWhileItIsRead() throws Exception {
        HttpResponse<String> answer = chunked(IMPORT, "text/plain", "a".repeat(4 * 1024 * 1024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large", "./run.sh import");
        assertThat(Waiting.total()).isZero();
    }

    @Test
    void fileOfUnknownLength_isTaken() throws Exception {
        HttpResponse<String> answer = chunked(IMPORT, "text/plain", "a".repeat(300_000));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"unusable\":1");
    }

    @Test
    void fileOfManyKilobytes_isTaken() {
        send(IntStream.range(0, 500)
                        .mapToObj(i -> "Ispovest " + i + " " + own + " " + "bla ".repeat(200))
                        .toArray(String[]::new))
                .then()
                .statusCode(200)
                .body("taken", equalTo(500))
                .body("examples", hasSize(0));
        Waiting.list("").then().body("total", equalTo(500));
    }

    @Test
    void sameFileTwiceAtOnce_isTakenOnce() throws Exception {
        String[] lines = IntStream.range(0, 500).mapToObj(i -> i + " " + own).toArray(String[]::new);
        int taken = Crowd.atOnce(
                        3, () -> send(lines).then().statusCode(200).extract().<Integer>path("taken"))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(taken).isEqualTo(500);
        assertThat(Waiting.total()).isEqualTo(500);
    }

    @Test
    void otherMediaTypes_areRefused() {
        Staff.admin()
                .contentType("application/json")
                .body("{\"text\":\"x\"}")
                .post(IMPORT)
                .then()
                .statusCode(415);
    }

    private static Response send(String... lines) {
        return send(bytes(String.join("\r\n", lines)), "");
    }

    private static Response send(byte[] file, String query) {
        return Staff.admin().contentType("text/plain").body(file).post(IMPORT + query);
    }

    /** What the server says to somebody who tells the length and then waits. */
    private static String headOnly(String path, long length, boolean signedIn) throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String head = Stream.of(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost:" + RestAssured.port,
                            "Content-Type: text/plain",
                            "Content-Length: " + length,
                            "Connection: close",
                            signedIn ? "Authorization: " + basic() : "Accept: */*")
                    .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
            socket.getOutputStream().write(bytes(head));
            // The server does not close it before the file is there, or given up.
            StringBuilder answer = new StringBuilder();
            int next;
            while ((next = socket.getInputStream().read()) >= 0 && next != '}') {
                answer.append((char) next);
            }
            return answer.toString();
        }
    }

    /** Whoever sends too much there may be hung up on before the answer has arrived. */
    private static int statusOfChunked(String path, String body) throws Exception {
        try {
            return chunked(path, "application/json", body).statusCode();
        } catch (IOException e) {
            return HUNG_UP;
        }
    }

    private static HttpResponse<String> chunked(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", basic())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(body))))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(bytes("admin:tajna: 123!"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
