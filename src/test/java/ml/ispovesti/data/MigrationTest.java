package ml.ispovesti.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
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

    @Test
    void votes_keepTheirVisitorsAndNumbersAndCanLoseAVisitor(@TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("old.db") + "?foreign_keys=on";
        FluentConfiguration schema =
                Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration/sqlite");
        schema.target("5").load().migrate();
        run(url, "insert into visitor values ('v', 1, 0, 0)");
        run(
                url,
                "insert into confession (stage, origin, text, prefix_length, pseudonym, fingerprint, created_at, entered_at,"
                        + " likes, dislikes, superlikes) values ('ARENA', 'IMPORT', 'Text', 0, 'x', 'f', 1, 1, 0, 0, 1)");
        String vote = "insert into reaction (visitor_id, confession_id, stage, kind, reacted_at, superlike_day)"
                + " values (%s, 1, %s, 'SUPERLIKE', 42, %s)";
        run(url, vote.formatted("'v'", "'ARENA'", "'2026-11-26'"));
        run(url, vote.formatted("'v'", "'PUBLISHED'", "null"));
        run(url, "delete from reaction where id = 2");

        schema.target("latest").load().migrate();

        assertThat(number(url, "select count(*) from reaction where id = 1 and visitor_id = 'v' and reacted_at = 42"))
                .isEqualTo(1);
        run(url, vote.formatted("null", "'ARENA'", "null"));
        assertThat(number(url, "select max(id) from reaction"))
                .as("no number is used again")
                .isEqualTo(3);
        assertThatThrownBy(() -> run(url, vote.formatted("'v'", "'ARENA'", "null")))
                .hasMessageContaining("UNIQUE");
    }

    @Test
    void whatThereWas_isTallied(@TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("old.db");
        FluentConfiguration schema =
                Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration/sqlite");
        schema.target("15").load().migrate();
        run(
                url,
                "insert into generation (origin, prefix, mood, seed, status, created_at, asked_at, finished_at) values"
                        + " ('VISITOR', '', 'USUAL', 1, 'DONE', 3599999, 0, 3600000),"
                        + " ('HOUSE', '', 'USUAL', 1, 'FAILED', 3600000, 0, 3600001),"
                        + " ('VISITOR', '', 'USUAL', 1, 'QUEUED', 7200000, 0, null)");
        run(
                url,
                "insert into confession (stage, origin, text, prefix_length, pseudonym, fingerprint, created_at, entered_at,"
                        + " likes, dislikes, superlikes) values ('ARENA', 'VISITOR', 'Text', 0, 'x', 'f', 42, 42, 0, 0, 1),"
                        + " ('ARENA', 'IMPORT', 'Text', 0, 'x', 'g', 42, 42, 0, 0, 1)");
        run(
                url,
                "insert into reaction (confession_id, stage, kind, reacted_at) values (1, 'ARENA', 'LIKE', 1),"
                        + " (2, 'ARENA', 'LIKE', 3599999), (1, 'PUBLISHED', 'SUPERLIKE', 3600000)");
        run(
                url,
                "insert into round (due_at, held_at, rule, formula, least_age_seconds, candidates, promoted)"
                        + " values (1, 2, 'r', 'f', 0, 7, 1), (3, 4, 'r', 'f', 0, 5, 2)");

        schema.target("latest").load().migrate();

        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select (hour / 3600000) || ' ' || what || ' ' || amount as line from tally order by hour, what")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString("line"));
            }
            assertThat(lines)
                    .containsExactly(
                            "0 ASKED 1",
                            "0 CANDIDATE 12",
                            "0 LIKE 2",
                            "0 PROMOTED 3",
                            "0 PUBLICATION 1",
                            "0 ROUND 2",
                            "1 ASKED 1",
                            "1 ASKED_BY_HOUSE 1",
                            "1 DONE 1",
                            "1 FAILED 1",
                            "1 SUPERLIKE 1",
                            "2 ASKED 1");
        }
    }

    @Test
    void pendingConfessions_keepTheirOrder(@TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("old.db");
        FluentConfiguration schema =
                Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration/sqlite");
        schema.target("15").load().migrate();
        for (long enteredAt : new long[] {1_790_000_000_002L, 1_790_000_000_001L, 1_790_000_000_002L}) {
            run(
                    url,
                    "insert into confession (stage, origin, text, prefix_length, pseudonym, fingerprint, created_at, entered_at,"
                            + " likes, dislikes, superlikes) values ('PENDING', 'IMPORT', 'Text', 0, 'x', 'f', 1, "
                            + enteredAt
                            + ", 0, 0, 0)");
        }

        schema.target("latest").load().migrate();

        assertThat(
                        number(
                                url,
                                "select id from confession where stage = 'PENDING' and hidden_at is null order by place, id limit 1"))
                .isEqualTo(2);
        assertThat(number(url, "select count(*) from confession where place = 1790000000002000 * 1024"))
                .isEqualTo(2);
    }

    private static long number(String url, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
