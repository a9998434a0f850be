package ml.ispovesti.training;

final class Plans {

    private Plans() {}

    static Plan of(double warmUp, int epochs) {
        return of(warmUp, epochs, 0);
    }

    static Plan of(double warmUp, int epochs, int judgeEvery) {
        return new Plan(epochs, 2, 2, 3e-3, warmUp, 0.1, 0.1, 1, 0.9, 100, judgeEvery, 7);
    }
}
