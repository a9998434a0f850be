package ml.ispovesti.published;

import jakarta.persistence.Query;
import java.util.Map;
import ml.ispovesti.confession.Confession;

/** Counts no further than it matters, so that it costs no more than that. */
final class Counting {

    private Counting() {}

    static int upTo(int most, String rows, Map<String, Object> values) {
        Query count = Confession.getEntityManager()
                .createNativeQuery("select count(*) from (select 1 from " + rows + " limit " + most + ") counted");
        values.forEach(count::setParameter);
        return ((Number) count.getSingleResult()).intValue();
    }
}
