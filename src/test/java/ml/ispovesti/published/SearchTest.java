package ml.ispovesti.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    /** By their place here, 1 being the newest. */
    private static final List<String> TEXTS = List.of(
            "Kad sam bila mala, krala sam kašike iz školske kuhinje.",
            "Ђак сам био, а чекао сам ЖАБУ да проговори.",
            "Među nama: mrzim svog šefa. I njegov đerdan.",
            "Tajno jedem ćevape u 3 ujutru, 100 komada.",
            "Ljubav je kad džemper podeliš. Ljubavi, vrati ga!",
            "Moja baka peva Adjo, amigo u café-baru.");

    @Inject
    TestClock clock;

    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void texts() {
        Shelf.clear(Stage.PUBLISHED);
        Instant now = clock.instant();
        TEXTS.forEach(text -> ids.add(Shelf.put(Stage.PUBLISHED, text, now.minusSeconds(ids.size()))));
    }

    @AfterEach
    void nothingLeft() {
        Many.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "kašike, 1",
        "kasike, 1",
        "KAŠ, 1",
        "кашике, 1",
        "Кашике из ШКОЛСКЕ, 1",
        "ike, ''",
        "kasike djak, ''",
        "đak, 2",
        "djak, 2",
        "dak, 2",
        "ђак, 2",
        "zabu cekao, 2",
        "жабу чекао, 2",
        "medju, 3",
        "medu, 3",
        "među, 3",
        "međ, 3",
        "derdan, 3",
        "djer, 3",
        "ćevap, 4",
        "cevap, 4",
        "ћевапе, 4",
        "100, 4",
        "3, 4",
        "10 3 u, 4",
        "džemper, 5",
        "џемпер, 5",
        "љубав, 5",
        "LJUBAV, 5",
        "ljubavi, 5",
        "ljubavna, ''",
        "ađo, 6",
        "адјо, 6",
        "cafe, 6",
        "café bar, 6",
        "'  baka,,,peva!? ', 6",
        "sam, 1 2",
        "ka, 1 5",
        "kad, 1 5",
        "m, 1 3 6",
        "j, 4 5",
        "sam kad, 1",
        "c, 2 4 6",
        "nemoguće, ''",
        "c\u030Cekao, 2",
        "100%, 4",
        "ka_, 1 5"
    })
    void question_finds(String question, String places) {
        List<Long> expected = Arrays.stream(places.split(" "))
                .filter(place -> !place.isEmpty())
                .map(place -> ids.get(Integer.parseInt(place) - 1))
                .toList();

        assertThat(Pages.all(Map.of("q", question), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!…", "😀", "%_%", "\u0301", "\u0000"})
    void questionWithoutAWord_isRefused(String question) {
        given().queryParam("q", question)
                .get("/api/v2/confessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-search"))
                .body("detail", containsString("letters or digits"));
    }

    @Test
    void longQuestion_isRefused() {
        given().queryParam("q", "č".repeat(101))
                .get("/api/v2/confessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-search"))
                .body("detail", containsString("at most 100"));
        assertThat(Pages.all(Map.of("q", "č".repeat(100)), 1)).isEmpty();
        assertThat(Pages.all(Map.of("q", "s a ".repeat(25)), 1)).containsExactly(ids.get(1));
    }

    @Test
    void candidates_areNotFound() {
        Shelf.put(Stage.ARENA, "Kašike u areni " + clock.instant(), clock.instant());

        assertThat(Pages.all(Map.of("q", "kasike"), 10)).containsExactly(ids.get(0));
    }

    @Test
    void frequentWords_areFoundByTheSameRules() {
        Many.publish(5_200, clock.instant().minusSeconds(60));
        long withBoth = Shelf.put(Stage.PUBLISHED, "Tušta i tma kašika", clock.instant());

        List<Long> found = Pages.first200(Map.of("q", "tus"));
        assertThat(found).hasSize(200).doesNotHaveDuplicates().startsWith(withBoth);
        // They are numbered from the newest on.
        assertThat(found.subList(1, 200)).isSorted();
        assertThat(Pages.first200(Map.of("q", "tušta tma")))
                .hasSize(200)
                .startsWith(withBoth)
                .allMatch(id -> id == withBoth || id % 3 == 0)
                .containsAll(found.stream().filter(id -> id % 3 == 0).toList());
        assertThat(Pages.first200(Map.of("q", "t"))).hasSize(200).doesNotHaveDuplicates();
        assertThat(Pages.all(Map.of("q", "tus kas"), 50)).containsExactly(withBoth);
    }
}
