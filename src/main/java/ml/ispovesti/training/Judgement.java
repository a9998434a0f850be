package ml.ispovesti.training;

/**
 * How well a model knew texts that it never learnt.
 *
 * @param step after which it was judged
 * @param trained the mean loss of the steps since the judgement before, nats a token, with dropout
 * @param loss nats a token
 * @param bits a character, which other tokenizers can be compared by; the end of a text counts as a character
 */
record Judgement(long step, double trained, double loss, double bits) {

    static Judgement of(long step, double trained, double nats, Texts texts) {
        return new Judgement(step, trained, nats / texts.tokens(), nats / Math.log(2) / texts.characters());
    }
}
