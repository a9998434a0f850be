package ml.ispovesti.training;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import ml.ispovesti.gpt2.Checkpoint;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.Tokenizer;

/**
 * How well a model foresees texts, in fp32.
 *
 * @param tokens that were asked for, the ends of texts included
 * @param cut how many texts were longer than the model can look back; what is beyond was not asked
 * @param natsPerToken to be compared between models of one tokenizer
 * @param bitsPerCharacter to be compared between all; the end of a text counts as a character
 */
public record ModelLoss(int texts, long tokens, int cut, double natsPerToken, double bitsPerCharacter) {

    /** Of logits at a time, in bytes: a row of GPT-2's own vocabulary and context takes 206 MB. */
    private static final long LOGITS = 100_000_000;

    public double perplexity() {
        return Math.exp(natsPerToken);
    }

    /** What can be told without its weights. @throws TrainingProblem where the model cannot be judged */
    public static void refuseUnlessTied(Path store, String model) {
        if (!Gpt2Config.read(ModelFolder.of(store, model)).tied()) {
            throw new TrainingProblem("The model " + model
                    + " has a head of its own (tie_word_embeddings is false); only tied ones can be judged.");
        }
    }

    /**
     * Pauses the engine after each step. Meanwhile the tokens take some of the disk for temporary files.
     *
     * @throws TrainingProblem where there is no text, or the model has a head of its own
     */
    public static ModelLoss of(Path store, String model, List<String> texts) {
        refuseUnlessTied(store, model);
        ModelFolder folder = ModelFolder.of(store, model);
        Gpt2Config config = Gpt2Config.read(folder);
        try (Tokenizer tokenizer = Tokenizer.open(folder, config);
                Texts tokens = new Texts(Path.of(System.getProperty("java.io.tmpdir")));
                TrainingProgram program = new TrainingProgram(config, 0);
                Checkpoint checkpoint = Checkpoint.open(folder, config);
                Weights weights = Weights.of(checkpoint, config)) {
            texts.forEach(text -> tokens.add(text, tokenizer, config.context() - 1));
            if (tokens.count() == 0) {
                throw new TrainingProblem("There is no text to judge the model by.");
            }
            int rows = (int) Math.max(1, LOGITS / ((long) config.context() * config.vocabulary() * Float.BYTES));
            Epoch all = new Epoch(
                    tokens, Mix.of(tokens), rows, config.context(), config.endOfText(), new SplittableRandom(1));
            Judgement judgement = Judgement.of(0, 0, program.nats(all, weights.all()), tokens);
            return new ModelLoss(tokens.count(), tokens.tokens(), tokens.cut(), judgement.loss(), judgement.bits());
        }
    }
}
