package ml.ispovesti.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** How much room the data takes, and how much there is. */
@ApplicationScoped
public class Storage {

    private static final Logger LOG = Logger.getLogger(Storage.class);

    private final Path folder;
    private final String size;
    private final Instance<DataSource> database;

    Storage(
            @ConfigProperty(name = "ispovesti.data-dir") Path folder,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            Instance<DataSource> database) {
        this.folder = folder;
        this.size = kind.equals("sqlite")
                ? "select page_count * page_size from pragma_page_count(), pragma_page_size()"
                : "select pg_database_size(current_database())";
        this.database = database;
    }

    /** Bytes of the database, without SQLite's log beside it. */
    public long database() {
        try (Connection connection = database.get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(size)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its size", e);
        }
    }

    /** Bytes that are left where the data folder is, which with a server is not where the database is; empty where there is no such folder. */
    public OptionalLong free() {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            LOG.debugf(e, "The room in %s cannot be told", folder);
            return OptionalLong.empty();
        }
    }
}
