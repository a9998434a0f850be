package ml.ispovesti.moderation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ml.ispovesti.visitor.VisitorId;

/** What one visitor says against one thing; the database allows no second one. */
@Entity
class Report extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long caseId;

    @Enumerated(EnumType.STRING)
    ThingKind kind;

    Long thingId;

    /** Null where the visitor was forgotten. */
    String visitorId;

    @Enumerated(EnumType.STRING)
    Reason reason;

    String note;
    Instant reportedAt;

    /** See {@link ml.ispovesti.visitor.DailyAddress}; null after a day. */
    String network;

    protected Report() {}

    Report(Case opened, VisitorId visitor, Reason reason, String note, String network, Instant now) {
        this.caseId = opened.id;
        this.kind = opened.kind;
        this.thingId = opened.thingId;
        this.visitorId = visitor.value();
        this.reason = reason;
        this.note = note;
        this.network = network;
        this.reportedAt = now;
    }

    static boolean madeAlready(VisitorId visitor, ThingKind kind, long thingId) {
        return count("visitorId = ?1 and kind = ?2 and thingId = ?3", visitor.value(), kind, thingId) > 0;
    }

    static long madeSince(VisitorId visitor, Instant moment) {
        return count("visitorId = ?1 and reportedAt > ?2", visitor.value(), moment);
    }

    static Instant oldestSince(VisitorId visitor, Instant moment) {
        return Report.<Report>find("visitorId = ?1 and reportedAt > ?2 order by reportedAt", visitor.value(), moment)
                .firstResult()
                .reportedAt;
    }

    static boolean cameFrom(String network, long caseId) {
        return count("caseId = ?1 and network = ?2", caseId, network) > 0;
    }

    /** The newest first. */
    static List<Report> of(Collection<Long> cases) {
        return list("caseId in ?1 order by id desc", cases);
    }

    /** A visitor's own, the newest first. */
    static List<Report> of(VisitorId visitor, long below, int most) {
        return Report.<Report>find("visitorId = ?1 and id < ?2 order by id desc", visitor.value(), below)
                .page(0, most)
                .list();
    }

    static void forget(VisitorId visitor) {
        update("visitorId = null, network = null where visitorId = ?1", visitor.value());
    }

    static void forgetNetworksBefore(Instant moment) {
        update("network = null where network is not null and reportedAt < ?1", moment);
    }
}
