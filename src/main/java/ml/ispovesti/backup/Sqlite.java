package ml.ispovesti.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Single statements to SQLite, which JPA has no words for. */
final class Sqlite {

    private Sqlite() {}

    /** A database of its own, beside the site's; without a write-ahead log, so that it is one file. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file + "?busy_timeout=10000&foreign_keys=on&secure_delete=on";
    }

    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection(url(file));
    }

    static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i].toString());
            }
            prepared.execute();
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query);
                ResultSet result = prepared.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /**
     * @param pragma one of those that look through a whole database
     * @throws SQLException with what is wrong, where anything is
     */
    static void check(Connection connection, String pragma) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(pragma);
                ResultSet result = prepared.executeQuery()) {
            String found = result.next() ? result.getString(1) : "no answer";
            if (!found.equals("ok")) {
                throw new SQLException("it is damaged: " + found);
            }
        }
    }
}
