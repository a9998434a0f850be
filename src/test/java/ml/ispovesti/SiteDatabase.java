package ml.ispovesti;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ml.ispovesti.data.Postgres;

/** The database of a {@link SiteProcess}: the file in its data folder, or, in the build for PostgreSQL, a server of its own. */
public final class SiteDatabase implements AutoCloseable {

    private final Postgres server;
    private final String url;
    private final Map<String, String> settings;

    private SiteDatabase(Postgres server, String url, Map<String, String> settings) {
        this.server = server;
        this.url = url;
        this.settings = settings;
    }

    public static SiteDatabase of(Path data) {
        if (System.getProperty("database", "sqlite").equals("sqlite")) {
            return new SiteDatabase(null, "jdbc:sqlite:" + data.resolve("ispovesti.db"), Map.of());
        }
        Postgres server = new Postgres();
        Map<String, String> settings = server.start();
        String url =
                settings.get("quarkus.datasource.jdbc.url") + "?user=" + settings.get("quarkus.datasource.username");
        return new SiteDatabase(server, url, settings);
    }

    /** What the site's environment has to say of it. */
    public Map<String, String> environment() {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'), Map.Entry::getValue));
    }

    public long number(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
