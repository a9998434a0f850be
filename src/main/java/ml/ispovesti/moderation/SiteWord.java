package ml.ispovesti.moderation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A blocked word of the site. The database allows each only once at a time; those removed stay as its history. */
@Entity
@Table(name = "blocked_word")
class SiteWord extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String word;
    String note;
    String addedBy;
    Instant addedAt;
    String removedBy;
    Instant removedAt;

    /** @return whether it was added, and not there already */
    static boolean add(String word, String note, String by, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into blocked_word (word, note, added_by, added_at) values (?1, ?2, ?3, ?4)"
                                        + " on conflict do nothing")
                        .setParameter(1, word)
                        .setParameter(2, note)
                        .setParameter(3, by)
                        .setParameter(4, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was there until now */
    static boolean remove(long id, String by, Instant now) {
        return update("removedBy = ?1, removedAt = ?2 where id = ?3 and removedAt is null", by, now, id) == 1;
    }

    static SiteWord inUse(String word) {
        return find("word = ?1 and removedAt is null", word).firstResult();
    }

    static List<SiteWord> inUse() {
        return list("removedAt is null order by id");
    }

    static long countInUse() {
        return count("removedAt is null");
    }

    static List<String> words() {
        return getEntityManager()
                .createQuery("select w.word from SiteWord w where w.removedAt is null order by w.id", String.class)
                .getResultList();
    }
}
