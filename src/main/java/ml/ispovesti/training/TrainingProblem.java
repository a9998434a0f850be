package ml.ispovesti.training;

/** Why a training cannot begin or go on; the message says what to do, for people. */
public final class TrainingProblem extends RuntimeException {

    TrainingProblem(String message) {
        super(message);
    }
}
