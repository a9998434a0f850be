package ml.ispovesti.tally;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much happened in each hour, counted up in the transaction in which it happens. Nothing that is deleted, forgotten or pruned later
 * changes it, and reading it costs the same however much there is.
 */
@ApplicationScoped
public class Tally {

    private static final String KEY = Tally.class.getName();

    private static final String ADD = "insert into tally (hour, what, lane, amount) values (?, ?, ?, ?)"
            + " on conflict (hour, what, lane) do update set amount = tally.amount + excluded.amount";

    /**
     * Where many write at the same time they count in different rows, since each holds its row until it is committed. SQLite has one writer,
     * who needs one row.
     */
    private static final int LANES = 8;

    private final TransactionSynchronizationRegistry transaction;
    private final Instance<DataSource> database;
    private final int lanes;

    Tally(
            TransactionSynchronizationRegistry transaction,
            Instance<DataSource> database,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.transaction = transaction;
        this.database = database;
        this.lanes = kind.equals("sqlite") ? 1 : LANES;
    }

    /** How much of something there was in the hour that begins then (UTC). */
    public record Hour(Instant from, Counted what, long amount) {}

    private record Row(Instant hour, Counted what) implements Comparable<Row> {
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::hour).thenComparing(Row::what);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    /** Within the caller's transaction. */
    public void count(Counted what, Instant at) {
        count(what, at, 1);
    }

    /** The same for several; a negative amount takes back what was counted for that moment. */
    public void count(Counted what, Instant at, int amount) {
        pending().merge(new Row(at.truncatedTo(ChronoUnit.HOURS), what), amount, Integer::sum);
    }

    @SuppressWarnings("unchecked")
    private Map<Row, Integer> pending() {
        Map<Row, Integer> pending = (Map<Row, Integer>) transaction.getResource(KEY);
        if (pending == null) {
            pending = new TreeMap<>();
            transaction.putResource(KEY, pending);
            takePart();
            transaction.registerInterposedSynchronization(new AtTheEnd(pending));
        }
        return pending;
    }

    /** The database belongs to the transaction from now on; at the end it would be too late. */
    private void takePart() {
        try {
            database.get().getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Last of all and in one order, so that rows that all write to are held for a moment, and nobody waits for each other. */
    private final class AtTheEnd implements Synchronization {

        private final Map<Row, Integer> pending;

        private AtTheEnd(Map<Row, Integer> pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            pending.values().removeIf(amount -> amount == 0);
            add(pending);
        }

        @Override
        public void afterCompletion(int status) {}
    }

    /** Not through Hibernate, which has let go of its connection by then. */
    private void add(Map<Row, Integer> pending) {
        long lane = Thread.currentThread().getId() % lanes;
        try (Connection connection = database.get().getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Map.Entry<Row, Integer> each : pending.entrySet()) {
                add.setLong(1, each.getKey().hour().toEpochMilli());
                add.setString(2, each.getKey().what().name());
                add.setLong(3, lane);
                add.setLong(4, each.getValue());
                add.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What happened cannot be counted", e);
        }
    }

    /** Of the hours that begin from then on, the earliest first; those in which nothing happened are left out. */
    public List<Hour> since(Instant from) {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(
                        "select hour, what, sum(amount) from tally where hour >= ?1 group by hour, what order by hour")
                .setParameter(1, from.toEpochMilli())
                .getResultList();
        return rows.stream().map(Tally::hour).toList();
    }

    private static Hour hour(Object row) {
        Object[] columns = (Object[]) row;
        return new Hour(
                Instant.ofEpochMilli(((Number) columns[0]).longValue()),
                Counted.valueOf((String) columns[1]),
                ((Number) columns[2]).longValue());
    }

    /** Within the caller's transaction. */
    public void forgetBefore(Instant moment) {
        Panache.getEntityManager()
                .createNativeQuery("delete from tally where hour < ?1")
                .setParameter(1, moment.toEpochMilli())
                .executeUpdate();
    }
}
