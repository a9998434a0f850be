package ml.ispovesti.data;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * SQLite's log beside the database. It holds old pages, deleted rows among them, until it is emptied, and never shrinks by itself. A server
 * sees to its own.
 */
@ApplicationScoped
public class WriteAheadLog {

    private static final Logger LOG = Logger.getLogger(WriteAheadLog.class);

    private final boolean inFolder;
    private final Instance<DataSource> database;

    WriteAheadLog(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind, Instance<DataSource> database) {
        this.inFolder = kind.equals("sqlite");
        this.database = database;
    }

    /**
     * Puts what the log holds into the database and cuts it to nothing; outside of transactions only. Where readers are in the way for
     * longer than the busy timeout, it is left for the next time.
     */
    public void empty() {
        if (!inFolder) {
            return;
        }
        try (Connection connection = database.get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (result.next() && result.getInt(1) != 0) {
                LOG.info("The write-ahead log is in use and was not emptied; the next time will do.");
            }
        } catch (SQLException e) {
            LOG.warn("The write-ahead log cannot be emptied", e);
        }
    }

    /** More often keeps the file smaller and deleted rows for a shorter time; each time those who write wait for the disk. */
    @Scheduled(
            every = "${ispovesti.housekeeping.checkpoint:1h}",
            delayed = "9m",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void emptyNowAndThen() {
        empty();
    }
}
