package ml.ispovesti.generator;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The log of what happens to jobs, from the request to its end. Each line carries the job's number, for people in the sentence and for machines
 * as a field, so that one job can be followed through the logs of all processes.
 */
public final class JobLog {

    static final String FIELD = "generation";

    private final Logger log;

    private JobLog(Logger log) {
        this.log = log;
    }

    public static JobLog of(Class<?> speaker) {
        return new JobLog(Logger.getLogger(speaker));
    }

    public void debug(long id, String format, Object... parameters) {
        write(Logger.Level.DEBUG, id, null, format, parameters);
    }

    public void info(long id, String format, Object... parameters) {
        write(Logger.Level.INFO, id, null, format, parameters);
    }

    public void warn(long id, String format, Object... parameters) {
        write(Logger.Level.WARN, id, null, format, parameters);
    }

    public void error(long id, Throwable failure, String format, Object... parameters) {
        write(Logger.Level.ERROR, id, failure, format, parameters);
    }

    private void write(Logger.Level level, long id, Throwable failure, String format, Object... parameters) {
        if (!log.isEnabled(level)) {
            return;
        }
        MDC.put(FIELD, Long.toString(id));
        try {
            log.logf(level, failure, "Generation " + id + " " + format, parameters);
        } finally {
            MDC.remove(FIELD);
        }
    }
}
