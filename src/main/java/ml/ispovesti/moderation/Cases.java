package ml.ispovesti.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.AuditLog;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Deciding cases. What is locked, is locked in the order of {@link Reports}. */
@ApplicationScoped
class Cases {

    private static final int LONGEST_BLOCK_HOURS = 24 * 365;

    private final Clock clock;
    private final Things things;
    private final AuditLog log;

    Cases(Clock clock, Things things, AuditLog log) {
        this.clock = clock;
        this.things = things;
        this.log = log;
    }

    /** Nobody sees it any more. */
    @Transactional
    void hide(long id, String note) {
        Thing thing = lockThing(id);
        Case open = open(id);
        things.hide(thing);
        close(open, Decision.HIDDEN, "case.hide", thing, note);
    }

    /** Everybody sees it again; also where a moderator hid it and somebody thought again. */
    @Transactional
    void restore(long id, String note) {
        Thing thing = lockThing(id);
        Case chosen = locked(id);
        if (!chosen.isOpen() && chosen.decision != Decision.HIDDEN) {
            throw decided(chosen);
        }
        things.show(thing);
        close(chosen, Decision.RESTORED, "case.restore", thing, note);
    }

    /** There was nothing to it. */
    @Transactional
    void dismiss(long id, String note) {
        Thing thing = lockThing(id);
        Case open = open(id);
        if (open.hiddenAt != null) {
            things.show(thing);
        }
        close(open, Decision.DISMISSED, "case.dismiss", thing, note);
    }

    /** Keeps the author of what a case is about out for so many hours, and lets it in again where it is none. */
    @Transactional
    Instant blockAuthor(long id, int hours, String note) {
        if (hours < 0 || hours > LONGEST_BLOCK_HOURS) {
            throw Problem.INVALID_BLOCK.because(
                    "Give `hours` as 1 to " + LONGEST_BLOCK_HOURS + ", or 0 to let them in again.");
        }
        Thing thing = Case.thing(id).orElseThrow(Cases::unknown);
        VisitorId author = things.author(thing)
                .orElseThrow(() -> Problem.NO_AUTHOR.because(
                        "The site itself wrote it, or its author was forgotten; there is nobody to keep out."));
        Instant until = hours == 0 ? null : clock.instant().plus(Duration.ofHours(hours));
        Visitor.block(author, until);
        String detail = until == null ? "let in again" : "until " + until;
        log.write("author.block", "author of " + thing, note == null ? detail : detail + ": " + note);
        return until;
    }

    private void close(Case chosen, Decision decision, String action, Thing thing, String note) {
        chosen.close(decision, log.who(), note, clock.instant());
        log.write(action, thing + ", case " + chosen.id, note);
    }

    private Thing lockThing(long id) {
        Thing thing = Case.thing(id).orElseThrow(Cases::unknown);
        things.lock(thing);
        return thing;
    }

    private static Case open(long id) {
        Case chosen = locked(id);
        if (!chosen.isOpen()) {
            throw decided(chosen);
        }
        return chosen;
    }

    private static Case locked(long id) {
        return Case.locked(id).orElseThrow(Cases::unknown);
    }

    private static RuntimeException decided(Case chosen) {
        return Problem.CASE_CLOSED.because("It was " + chosen.decision + " by " + chosen.decidedBy
                + ". Load the queue anew and take the next one.");
    }

    static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("There is no case with this number.");
    }
}
