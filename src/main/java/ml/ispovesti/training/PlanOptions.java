package ml.ispovesti.training;

import picocli.CommandLine;

/** The {@link Plan} as the command line has it. */
class PlanOptions {

    @CommandLine.Option(names = "--epochs", defaultValue = "10", description = "how often the corpora are read at most")
    int epochs;

    @CommandLine.Option(
            names = "--rows",
            defaultValue = "16",
            description = "of the context's length, computed at once")
    int rows;

    @CommandLine.Option(names = "--accumulate", defaultValue = "1", description = "how many of those make a step")
    int accumulate;

    @CommandLine.Option(names = "--rate", defaultValue = "6e-4", description = "the highest learning rate")
    double rate;

    @CommandLine.Option(
            names = "--warm-up",
            defaultValue = "0.02",
            description = "the share of all steps in which the rate rises")
    double warmUp;

    @CommandLine.Option(names = "--dropout", defaultValue = "0.1", description = "more for few texts")
    double dropout;

    @CommandLine.Option(names = "--decay", defaultValue = "0.1", description = "of matrices (AdamW)")
    double decay;

    @CommandLine.Option(names = "--clip", defaultValue = "1", description = "the length that a gradient is cut to")
    double clip;

    @CommandLine.Option(
            names = "--average",
            defaultValue = "0.998",
            description =
                    "how much of the weights' running mean stays with each step; the mean is judged and kept. 0: the"
                            + " weights as they are")
    double average;

    @CommandLine.Option(
            names = "--patience",
            defaultValue = "3",
            description = "ends after so many judgements without a better one")
    int patience;

    @CommandLine.Option(
            names = "--judge-every",
            paramLabel = "STEPS",
            defaultValue = "0",
            description = "after how many it is judged, and writes samples; 0: after each epoch")
    int judgeEvery;

    @CommandLine.Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many texts it writes to be looked at whenever it is judged")
    int samples;

    @CommandLine.Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same model")
    long seed;

    /** @throws TrainingProblem if one of them is out of its bounds */
    Plan plan() {
        check("--epochs", epochs, 1, 10_000);
        check("--rows", rows, 1, 4_096);
        check("--accumulate", accumulate, 1, 4_096);
        check("--rate", rate, 1e-8, 1);
        check("--warm-up", warmUp, 0, 1);
        check("--dropout", dropout, 0, 0.9);
        check("--decay", decay, 0, 1);
        check("--clip", clip, 1e-6, 1e6);
        check("--average", average, 0, 0.999999);
        check("--patience", patience, 1, 10_000);
        check("--judge-every", judgeEvery, 0, 1_000_000);
        check("--samples", samples, 0, 100);
        return new Plan(
                epochs, rows, accumulate, rate, warmUp, dropout, decay, clip, average, patience, judgeEvery, seed);
    }

    static void check(String option, double value, double least, double most) {
        // Also for what is no number.
        if (!(value >= least && value <= most)) {
            throw new TrainingProblem("%s is %s; give a number from %s to %s.".formatted(option, value, least, most));
        }
    }
}
