package ml.ispovesti.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;
import ml.ispovesti.visitor.AddressLimits;
import ml.ispovesti.visitor.DailyAddress;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;
import org.jboss.logging.Logger;

/** Taking in what visitors report. What is locked, is locked in this order: the confession, the visitor, the comment, the case. */
@ApplicationScoped
public class Reports {

    private static final Logger LOG = Logger.getLogger(Reports.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Clock clock;
    private final ModerationSettings settings;
    private final AddressLimits limits;
    private final DailyAddress network;
    private final Things things;
    private final Tally tally;

    Reports(
            Clock clock,
            ModerationSettings settings,
            AddressLimits limits,
            DailyAddress network,
            Things things,
            Tally tally) {
        this.clock = clock;
        this.settings = settings;
        this.limits = limits;
        this.network = network;
        this.things = things;
        this.tally = tally;
    }

    /**
     * Takes a report in; saying it again changes nothing.
     *
     * @param visible refuses it if the thing is not seen by everybody
     */
    @Transactional
    void take(VisitorId visitor, Thing thing, ReportRequest wish, Consumer<Thing> visible) {
        Reason reason = ReportRequest.reason(wish);
        String note = wish.cleanNote();
        things.lock(thing);
        Instant now = clock.instant();
        Visitor.admit(visitor, now);
        if (Report.madeAlready(visitor, thing.kind(), thing.id())) {
            return;
        }
        visible.accept(thing);
        refuseTooMany(visitor, now);
        limits.countReport();
        Case about = Case.openOf(thing.kind(), thing.id(), now);
        String mark = network.ofRequest();
        about.voices += settings.oneVoiceANetwork() && Report.cameFrom(mark, about.id) ? 0 : 1;
        new Report(about, visitor, reason, note, mark, now).persistAndFlush();
        tally.count(Counted.REPORT, now);
        hideIfEnough(about, thing, now);
    }

    /** The visitor's row is locked: nothing is counted past another report that is being taken in. */
    private void refuseTooMany(VisitorId visitor, Instant now) {
        Instant since = now.minus(A_DAY);
        if (Report.madeSince(visitor, since) >= settings.reportsADay()) {
            throw Problem.TOO_MANY_REPORTS.because(
                    "You reported " + settings.reportsADay()
                            + " things in a day. Thank you; the moderators look at them first.",
                    Duration.between(since, Report.oldestSince(visitor, since)));
        }
    }

    private void hideIfEnough(Case about, Thing thing, Instant now) {
        if (settings.hideAfter() > 0 && about.voices >= settings.hideAfter() && about.hiddenAt == null) {
            about.hiddenAt = now;
            things.hide(thing);
            LOG.infof("%d reports hid %s, until a moderator decides", about.voices, thing);
        }
    }

    /** All of a visitor's, the newest first. */
    public List<OwnReport> of(VisitorId visitor, long below, int most) {
        return Report.of(visitor, below, most).stream().map(OwnReport::of).toList();
    }

    /** Within the caller's transaction: they stay and count, and nothing leads from them to the visitor. */
    public void forget(VisitorId visitor) {
        Report.forget(visitor);
    }
}
