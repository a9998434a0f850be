package ml.ispovesti.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.ispovesti.data.StartRefused;

/** Without arguments the site; with a command only that. */
@QuarkusMain
public class Main {

    /** Commands that know nothing of the site's data run also where its database is away. */
    private static final Set<String> WITHOUT_DATA =
            Set.of("simulate", "crawl", "corpus", "tokenizer", "train", "evaluate");

    /** Those that put the database in place do not open it first. */
    private static final Set<String> BEFORE_DATA = Set.of("restore");

    private Main() {}

    public static void main(String... args) {
        if (args.length == 0) {
            endWellWhenTerminated();
            Quarkus.run(null, Main::explain);
        } else {
            // The profile switches HTTP, scheduler, channels and the model off; see application.properties.
            System.setProperty("quarkus.profile", profiles(args[0]));
            Quarkus.run(Commands.class, Main::explain, args);
        }
    }

    private static String profiles(String command) {
        if (WITHOUT_DATA.contains(command)) {
            return "prod,command,dataless";
        }
        return BEFORE_DATA.contains(command) ? "prod,command,closed" : "prod,command";
    }

    /** Service managers and Kubernetes end the program so: it does what was asked for, which Java would report as 143. */
    @SuppressWarnings("sunapi")
    private static void endWellWhenTerminated() {
        sun.misc.Signal.handle(new sun.misc.Signal("TERM"), signal -> System.exit(0));
    }

    private static void explain(int code, Throwable failure) {
        if (failure != null) {
            refusal(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
        }
        System.exit(code);
    }

    /** What people need to read of a failure that is theirs to mend; empty where it is ours. */
    private static Optional<String> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(advice(cause)))
                .findFirst();
    }

    private static String advice(Throwable cause) {
        if (cause instanceof StartRefused) {
            return cause.getMessage();
        }
        if (cause instanceof QuarkusBindException) {
            return cause.getMessage() + ". Stop what uses it, or give another PORT.";
        }
        // The port for health and metrics: Quarkus says that only in words.
        if (cause instanceof IllegalStateException && cause.getCause() instanceof BindException taken) {
            return cause.getMessage() + ": " + taken.getMessage()
                    + ". Stop what uses it, or give another QUARKUS_MANAGEMENT_PORT.";
        }
        return null;
    }
}
