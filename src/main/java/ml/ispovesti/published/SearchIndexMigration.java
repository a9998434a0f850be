package ml.ispovesti.published;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives the confessions that were published before there was a search the words by which they are found. SQL cannot fold them. */
public class SearchIndexMigration implements JavaMigration {

    /** A confession has some tens of words. */
    private static final int BATCH = 200;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6.1");
    }

    @Override
    public String getDescription() {
        return "words of published confessions";
    }

    /** None: it is no text whose change could be noticed. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        long last = 0;
        long before;
        do {
            before = last;
            last = indexAfter(before, database);
        } while (last != before);
    }

    /** A piece at a time, so that the texts of a large site need not be in memory together; answers the last number it did. */
    private static long indexAfter(long last, Connection database) throws SQLException {
        long done = last;
        try (Statement question = database.createStatement();
                ResultSet texts =
                        question.executeQuery("select id, text from confession where stage = 'PUBLISHED' and id > "
                                + last + " order by id limit " + BATCH);
                PreparedStatement insert =
                        database.prepareStatement("insert into confession_word (word, confession_id) values (?, ?)")) {
            while (texts.next()) {
                done = texts.getLong("id");
                for (String word : SearchWords.of(texts.getString("text"))) {
                    insert.setString(1, word);
                    insert.setLong(2, done);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        return done;
    }
}
