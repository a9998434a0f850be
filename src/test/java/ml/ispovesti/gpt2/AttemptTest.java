package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ml.ispovesti.generator.ConfessionWriter.Finish;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void endOfText_endsTheTextAsItIs() {
        Attempt attempt = attempt("Kad sam", 100, " bila mala ");
        assertThat(attempt.isOver()).isFalse();

        attempt.take(ByteTokens.END_OF_TEXT);

        assertThat(attempt.finish()).isEqualTo(Finish.END_OF_TEXT);
        assertThat(attempt.text()).isEqualTo("Kad sam bila mala");
        assertThat(attempt.failure()).isNull();
    }

    @Test
    void newline_endsTheText() {
        Attempt attempt = attempt("Kad sam", 100, " bila\n");

        assertThat(attempt.finish()).isEqualTo(Finish.STOP);
        assertThat(attempt.text()).isEqualTo("Kad sam bila");
        assertThat(attempt.failure()).isNull();
    }

    @Test
    void limit_cutsAfterTheLastSentence() {
        Attempt attempt = attempt("Kad sam", 17, " bila. Zatim sam ");

        assertThat(attempt.finish()).isEqualTo(Finish.LENGTH);
        assertThat(attempt.text()).isEqualTo("Kad sam bila.");
        assertThat(attempt.failure()).isNull();
    }

    @Test
    void limit_withoutASentenceEndInTheContinuation_fails() {
        Attempt attempt = attempt("Kad. Sam", 5, " bila");

        assertThat(attempt.isOver()).isTrue();
        assertThat(attempt.failure()).contains("end of a sentence");
    }

    @Test
    void blankContinuation_fails() {
        assertThat(attempt("Kad sam.", 100, "  \n").failure()).contains("added nothing");
    }

    @Test
    void stopString_endsTheTextAndIsLeftOut() {
        Attempt attempt = new Attempt("Kad", 100, ByteTokens.END_OF_TEXT, List.of("KRAJ", "(.*)"), ByteTokens::decode);
        for (long token : ByteTokens.encode(" sam. (.* KRAJ")) {
            attempt.take(token);
        }

        assertThat(attempt.finish()).isEqualTo(Finish.STOP);
        assertThat(attempt.text()).isEqualTo("Kad sam. (.*");
    }

    @Test
    void splitCharacters_areHeldBackUntilWhole() {
        Attempt attempt = new Attempt("Reči", 100, ByteTokens.END_OF_TEXT, List.of(), ByteTokens::decode);
        StringBuilder seen = new StringBuilder();
        for (long token : ByteTokens.encode(" č😀š")) {
            attempt.take(token);
            seen.append(attempt.text().substring(4)).append('|');
        }

        assertThat(seen).hasToString("|| č| č| č| č| č😀| č😀| č😀š|");
    }

    @Test
    void brokenBytes_areLeftOut() {
        Attempt attempt = new Attempt("A", 100, ByteTokens.END_OF_TEXT, List.of(), ByteTokens::decode);
        attempt.take(0xF0);
        attempt.take('b');
        attempt.take(0xC4);
        attempt.take(ByteTokens.END_OF_TEXT);

        assertThat(attempt.text()).isEqualTo("Ab");
    }

    private static Attempt attempt(String beginning, int room, String continuation) {
        Attempt attempt = new Attempt(beginning, room, ByteTokens.END_OF_TEXT, List.of(), ByteTokens::decode);
        for (long token : ByteTokens.encode(continuation)) {
            attempt.take(token);
        }
        return attempt;
    }
}
