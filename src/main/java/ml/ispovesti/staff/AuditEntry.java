package ml.ispovesti.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that somebody did. */
@Entity
@Table(name = "audit_log")
class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant at;
    String who;
    String action;
    String target;
    String detail;

    protected AuditEntry() {}

    AuditEntry(Instant at, String who, String action, String target, String detail) {
        this.at = at;
        this.who = who;
        this.action = action;
        this.target = target;
        this.detail = detail;
    }

    /** The newest first. @param who only theirs; null for everybody's, as with the action */
    static List<AuditEntry> below(long id, String who, String action, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("who", who);
        values.put("action", action);
        values.values().removeIf(value -> value == null);
        String filter = Stream.of("who", "action")
                .filter(values::containsKey)
                .map(name -> " and " + name + " = :" + name)
                .collect(Collectors.joining());
        return AuditEntry.<AuditEntry>find("id < :id" + filter + " order by id desc", values)
                .page(0, most)
                .list();
    }
}
