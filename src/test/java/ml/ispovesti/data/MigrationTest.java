package ml.ispovesti.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that was there before keeps what it has. */
class MigrationTest {

    @Test
    void oldGenerations_getAMoodAndAMoment(@TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("old.db");
        FluentConfiguration schema =
                Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration/sqlite");
        schema.target("1").load().migrate();
        run(
                url,
                "insert into generation (origin, prefix, seed, status, created_at) values ('HOUSE', '', 1, 'DONE', 42)");

        schema.target("latest").load().migrate();

        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select mood, asked_at, finish from generation")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("mood")).isEqualTo("USUAL");
            assertThat(row.getLong("asked_at")).isEqualTo(42);
            assertThat(row.getString("finish")).isNull();
        }
    }

    private static void run(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
