package ml.ispovesti.confession;

import java.util.List;
import java.util.Map;

/**
 * What a list shows and in what order, in SQL that SQLite and PostgreSQL share, where {@code c} is the confession.
 *
 * @param name what its cursors are known by: a list takes none of another one's
 * @param values of the parameters in {@code from} and {@code where}
 * @param order down to the id, so that no two are equal
 */
public record Listing(String name, String from, String where, Map<String, Object> values, List<Rank> order) {

    /** Confessions of which all stand in the order that an index has. */
    public static Listing of(String name, String where, Rank... order) {
        return new Listing(name, "confession c", where, Map.of(), List.of(order));
    }
}
