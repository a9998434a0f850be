package ml.ispovesti.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far a training is; together with the weights all that it takes to go on. */
final class Standing {

    public long step;
    /** The epoch that is being read, from 0, and how many of its batches were. */
    public int epoch;

    public int batch;
    public double trained;
    public int steps;
    public double seconds;
    public List<Judgement> judgements = new ArrayList<>();

    Judgement best() {
        return judgements.stream()
                .min(Comparator.comparingDouble(Judgement::loss))
                .orElse(null);
    }

    /** How many judgements there were since the best. */
    int worse() {
        return judgements.isEmpty() ? 0 : judgements.size() - 1 - judgements.indexOf(best());
    }
}
