package ml.ispovesti.evaluation;

import java.util.List;
import ml.ispovesti.training.ModelLoss;

/**
 * All that was found out, as JSON has it.
 *
 * @param corpus the file of texts that models are judged by
 * @param asked how many samples of each model
 * @param seed from which they were drawn
 * @param reference of its texts themselves
 */
record Evaluation(String corpus, int asked, long seed, TextFigures reference, List<OfModel> models) {

    /**
     * @param samples of what it writes by itself
     * @param texts those samples
     */
    record OfModel(String model, ModelLoss loss, TextFigures samples, List<String> texts) {}
}
