package ml.ispovesti.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import ml.ispovesti.published.SearchIndexMigration;
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

    @Test
    void oldConfessions_areRankedAndFound(@TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("old.db");
        FluentConfiguration schema = Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration/sqlite")
                .javaMigrations(new SearchIndexMigration());
        schema.target("5").load().migrate();
        for (String stage : List.of("PUBLISHED", "ARENA")) {
            run(
                    url,
                    "insert into confession (stage, origin, text, prefix_length, pseudonym, fingerprint, created_at, entered_at,"
                            + " likes, dislikes, superlikes) with recursive n(i) as (select 1 union all select i + 1 from n where i < 450)"
                            + " select '" + stage
                            + "', 'IMPORT', 'Noću Čekam ' || i || '.', 0, 'Neko', i, 0, 42, 2, 102, 0 from n");
        }

        schema.target("latest").load().migrate();

        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) n, count(distinct confession_id) confessions, min(score) score, max(hot) hot"
                                + " from confession_word join confession on id = confession_id"
                                + " where stage = 'PUBLISHED' and word in ('nocu', 'cekam', '450')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt("n")).isEqualTo(901);
            assertThat(row.getInt("confessions")).isEqualTo(450);
            assertThat(row.getLong("score")).isEqualTo(-100);
            assertThat(row.getLong("hot")).isEqualTo(42 - 90_000_000);
        }
    }

    private static void run(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
