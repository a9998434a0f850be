package ml.ispovesti.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Who uses a database of PostgreSQL: one site alone, or any number that share it. Held by a connection of its own, so that it goes with the
 * process, however that ends. See "Advisory Locks" in PostgreSQL's manual.
 */
final class ServerLock implements AutoCloseable {

    /** "ispovest" in ASCII: the number by which all sites of a database know the lock. */
    private static final long KEY = 0x6973706f76657374L;

    private final Connection connection;

    private ServerLock(Connection connection) {
        this.connection = connection;
    }

    /** @param shared whether others may use the database at the same time that take it so, too */
    static ServerLock take(DataSource database, boolean shared) throws SQLException {
        Connection connection = database.getConnection();
        if (!locked(connection, shared)) {
            connection.close();
            throw new StartRefused(
                    "Another site uses the database already. Stop that one, or give this one a database of its own."
                            + " Sites that share one have ISPOVESTI_ROLE=web, all of them, and RabbitMQ between them and their generators.");
        }
        return new ServerLock(connection);
    }

    private static boolean locked(Connection connection, boolean shared) throws SQLException {
        String function = shared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
        try (PreparedStatement question = connection.prepareStatement("select " + function + "(?)")) {
            question.setLong(1, KEY);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
