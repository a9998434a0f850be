package ml.ispovesti.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreviewResourceTest {

    private static final int PAPER = 0xfffaf5ec;

    @Inject
    TestClock clock;

    private long put(Stage stage, String text) {
        return Shelf.put(stage, text, clock.instant());
    }

    private static BufferedImage read(byte[] png) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        return picture;
    }

    /** How much of the place for the text is not blank. */
    private static long ink(BufferedImage picture) {
        long ink = 0;
        for (int x = 108; x < 1092; x++) {
            for (int y = 80; y < 464; y++) {
                ink += picture.getRGB(x, y) == PAPER ? 0 : 1;
            }
        }
        return ink;
    }

    private static byte[] picture(long id) {
        return given().get("/preview/" + id + ".png")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("public"))
                .header("Cache-Control", containsString("max-age=21600"))
                .extract()
                .asByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ne.",
                "Đorđe je ćutao, a ja sam žvakala čokoladu i šaputala: \"Žao mi je\".",
                "Ђорђе је ћутао, а ја сам жвакала чоколаду и шапутала: \"Жао ми је\".",
                "Svake noći 😀 pojedem 🍫 i krivim psa 🐶."
            })
    void everyScript_isDrawn(String text) throws Exception {
        byte[] png = picture(put(Stage.PUBLISHED, text));
        assertThat(ink(read(png))).isGreaterThan(1_000);
        assertThat(png.length).isLessThan(300_000);
    }

    @Test
    void longestText_staysOnItsPaper() throws Exception {
        BufferedImage picture = read(picture(put(Stage.PUBLISHED, "Č".repeat(40) + " šta je ".repeat(245))));
        for (int y = 80; y < 464; y++) {
            assertThat(picture.getRGB(100, y)).isEqualTo(PAPER);
            assertThat(picture.getRGB(1100, y)).isEqualTo(PAPER);
        }
        for (int x = 108; x < 900; x++) {
            assertThat(picture.getRGB(x, 472)).isEqualTo(PAPER);
        }
    }

    @Test
    void onlyEmoji_leaveThePaperBlank() throws Exception {
        assertThat(ink(read(picture(put(Stage.ARENA, "😀🍫🐶"))))).isZero();
    }

    @Test
    void site_hasAPictureOfItsOwn() throws Exception {
        read(given().get("/preview/site.png").then().statusCode(200).extract().asByteArray());
    }

    @Test
    void etag_savesTheSecondTransfer() {
        String path = "/preview/" + put(Stage.ARENA, "Još nisam priznao.") + ".png";
        String tag = given().get(path).getHeader("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "REJECTED"})
    void whatIsNotShown_hasNoPicture(Stage stage) {
        given().get("/preview/" + put(stage, "Ovo niko ne vidi.") + ".png")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void hidden_hasNoPictureEvenIfItWasDrawn() {
        long id = put(Stage.PUBLISHED, "Ovo je sakriveno.");
        picture(id);
        Shelf.hide(id, clock.instant());
        given().get("/preview/" + id + ".png").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/preview/999999999.png", "/preview/x.png", "/preview/99999999999999999999.png", "/preview/1.jpg"
            })
    void unknown_isNotFound(String path) {
        given().get(path).then().statusCode(404);
    }
}
