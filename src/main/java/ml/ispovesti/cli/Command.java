package ml.ispovesti.cli;

import java.util.concurrent.Callable;

/** A command of {@code ./run.sh}, as a bean. Those that are packed are found: a website without the model has fewer. */
public interface Command extends Callable<Integer> {}
