package ml.ispovesti.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.BlockList;
import ml.ispovesti.generation.Generators;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Moderator.Present.class)
class WordsTest {

    /** So many tries of one name are free of a wait, as each begins as one that might fail. */
    private static final int SIGN_INS_AT_ONCE = 5;

    @Inject
    TestClock clock;

    @Inject
    BlockList inUse;

    @Inject
    Generators generators;

    @Inject
    WordKeeper keeper;

    @Test
    void settings_areTheFirstStock() {
        Moderator.get("/words")
                .then()
                .statusCode(200)
                .body("items.word", hasItems("peder*", "šiptar*"))
                .body("items[0].addedBy", equalTo("settings"));
    }

    @Test
    void word_isBlockedAtOnceAndNoMoreWhenRemoved() {
        new Visit().generate("Moj dušmanin").then().statusCode(202);
        long id = add(" ДУШМАН* ", "proba");
        assertThat(Moderator.lastDeed().getString("action")).isEqualTo("word.add");
        assertThat(Moderator.lastDeed().getString("who")).isEqualTo("admin");
        assertThat(Moderator.lastDeed().getString("target")).isEqualTo("dušman*");

        new Visit().generate("Moj d.u.š.m.a.n.i.n").then().statusCode(400);
        Moderator.get("/words").then().body("items.word", hasItem("dušman*"));

        Moderator.delete("/words/" + id).then().statusCode(204);
        Moderator.delete("/words/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        assertThat(Moderator.lastDeed().getString("action")).isEqualTo("word.remove");
        new Visit().generate("Moj dušmanin").then().statusCode(202);
        Moderator.get("/words").then().body("items.word", not(hasItem("dušman*")));
        add("dušman*", null);
    }

    @Test
    void draftFromBefore_isNotPublished() {
        Visit author = new Visit();
        long draft = author.written("Zla kob je");
        long id = add("kob", null);

        author.publish(draft, null).then().statusCode(422).body("type", equalTo("/problems/unwelcome-text"));

        Moderator.delete("/words/" + id).then().statusCode(204);
        author.publish(draft, null).then().statusCode(201);
    }

    @Test
    void word_isAddedOnceByManyAtOnce() throws Exception {
        List<Integer> answers =
                Crowd.atOnce(SIGN_INS_AT_ONCE, () -> Moderator.post("/words", Map.of("word", "jedinstven"))
                        .statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(SIGN_INS_AT_ONCE - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"word\":\"*\"}", "{\"word\":\"a.*b\"}", "null", "{\"word\":\"dve reči\"}"})
    void whatIsNoWord_isRefused(String body) {
        Moderator.post("/words", body).then().statusCode(400).body("type", equalTo("/problems/invalid-word"));
    }

    @Test
    void text_isTried() {
        Moderator.post("/words/try", Map.of("text", "Ti si p3der, zovi 064/123-4567"))
                .then()
                .statusCode(200)
                .body("hits", hasSize(1))
                .body("hits[0].word", equalTo("peder*"))
                .body("hits[0].found", equalTo("p3der"))
                .body("hits[0].start", equalTo(6))
                .body("hits[0].end", equalTo(11))
                .body("personalData", equalTo("PHONE"));
        Moderator.post("/words/try", Map.of("text", "Dobar dan"))
                .then()
                .body("hits", hasSize(0))
                .body("personalData", nullValue());
    }

    /** As if another website had added it. */
    @Test
    void wordOfAnotherWebsite_isBlockedSoon() {
        QuarkusTransaction.requiringNew().run(() -> SiteWord.add("tuđinac", null, "drugi", clock.instant()));

        keeper.keep();

        assertThat(inUse.unwelcome("baš tuđinac")).contains("tuđinac");
    }

    @Test
    void generators_areTold() {
        add("mašinica", null);

        await().until(() -> generators.awake().stream()
                .anyMatch(each -> inUse.inUse().mark().equals(each.words())));
    }

    @Test
    void strangers_seeNothing() {
        RestAssured.get("/api/v2/admin/moderation/words").then().statusCode(401);
    }

    private static long add(String word, String note) {
        return Moderator.post("/words", note == null ? Map.of("word", word) : Map.of("word", word, "note", note))
                .then()
                .statusCode(201)
                .body("addedBy", equalTo("admin"))
                .body("addedAt", notNullValue())
                .body("note", equalTo(note))
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
