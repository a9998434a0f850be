package ml.ispovesti.generation;

import java.util.EnumSet;
import java.util.Set;

/** QUEUED → RUNNING → DONE, FAILED or CANCELLED; the last three are final and never overwritten. */
enum GenerationStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    static final Set<GenerationStatus> UNFINISHED = EnumSet.of(QUEUED, RUNNING);

    boolean isFinal() {
        return !UNFINISHED.contains(this);
    }
}
