package ml.ispovesti.published;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import ml.ispovesti.confession.Confession;

/** Thousands of confessions on the main list, more than are looked at one by one. */
final class Many {

    private Many() {}

    /** Each a second older than the one before, with a score that says nothing of its age; all with the word "tusta", every third with "tma". */
    static void publish(int count, Instant newest) {
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "insert into confession (stage, origin, text, prefix_length, pseudonym, fingerprint, created_at, entered_at,"
                            + " likes, dislikes, superlikes, score, hot)"
                            + " with recursive n(i) as (select 1 union all select i + 1 from n where i < " + count + ")"
                            + " select 'PUBLISHED', 'IMPORT', 'Tušta', 0, 'Proba', 'mnogo', 0, " + newest.toEpochMilli()
                            + " - i * 1000, i * 7919 % 101, 0, 0, i * 7919 % 101, 0 from n");
            run("insert into confession_word (word, confession_id)"
                    + " select 'tusta', id from confession where fingerprint = 'mnogo'");
            run("insert into confession_word (word, confession_id)"
                    + " select 'tma', id from confession where fingerprint = 'mnogo' and id % 3 = 0");
        });
    }

    static void remove() {
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "delete from confession_word where confession_id in (select id from confession where fingerprint = 'mnogo')");
            run("delete from confession where fingerprint = 'mnogo'");
        });
    }

    private static void run(String sql) {
        Confession.getEntityManager().createNativeQuery(sql).executeUpdate();
    }
}
