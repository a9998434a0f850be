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

    /**
     * Nobody sees it any more.
     *
     * @param instead the decision that this one replaces; null for an open case. So whoever looks at an old queue undoes nothing unseen
     */
    @Transactional
    void hide(long id, Decision instead, String note) {
        Thing thing = lockThing(id);
        Case chosen = locked(id, Decision.HIDDEN, instead);
        things.hide(thing);
        close(chosen, Decision.HIDDEN, "case.hide", thing, note);
    }

    /** Everybody sees it again; also where a moderator hid it and somebody thinks again. See {@link #hide}. */
    @Transactional
    void restore(long id, Decision instead, String note) {
        Thing thing = lockThing(id);
        Case chosen = locked(id, Decision.RESTORED, instead);
        things.show(thing);
        close(chosen, Decision.RESTORED, "case.restore", thing, note);
    }

    /** There was nothing to it. */
    @Transactional
    void dismiss(long id, String note) {
        Thing thing = lockThing(id);
        Case chosen = locked(id, Decision.DISMISSED, null);
        if (chosen.hiddenAt != null) {
            things.show(thing);
        }
        close(chosen, Decision.DISMISSED, "case.dismiss", thing, note);
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
        if (until == null) {
            log.write("author.admit", "author of " + thing, note);
        } else {
            log.write("author.block", "author of " + thing, "until " + until + (note == null ? "" : ": " + note));
        }
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

    /** The case, locked, where it still is as it was seen and may become what is wished. */
    private static Case locked(long id, Decision wish, Decision instead) {
        Case chosen = Case.locked(id).orElseThrow(Cases::unknown);
        if (chosen.decision != instead || !wish.mayReplace(instead)) {
            throw Problem.CASE_CLOSED.because(
                    chosen.isOpen()
                            ? "It is not decided yet; leave out `instead`."
                            : "It was " + chosen.decision + " by " + chosen.decidedBy
                                    + ". Load the queue anew and take the next one.");
        }
        return chosen;
    }

    static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("There is no case with this number.");
    }
}
