package ml.ispovesti.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import ml.ispovesti.data.StartRefused;

/** Without arguments the site; with a command only that. */
@QuarkusMain
class Main {

    private Main() {}

    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run(null, Main::explain);
        } else {
            // The profile switches HTTP, scheduler, channels and the model off; see application.properties.
            System.setProperty("quarkus.profile", "prod,command");
            Quarkus.run(Commands.class, Main::explain, args);
        }
    }

    private static void explain(int code, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                System.err.println(cause.getMessage());
                break;
            }
        }
        System.exit(code);
    }
}
