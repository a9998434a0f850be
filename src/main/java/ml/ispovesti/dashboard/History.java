package ml.ispovesti.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import ml.ispovesti.dashboard.DashboardView.LoadView;
import ml.ispovesti.dashboard.DashboardView.PointView;
import ml.ispovesti.promotion.RoundTimes;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;

/** The last hours or days, as numbers. */
@ApplicationScoped
class History {

    private final Clock clock;
    private final Tally tally;
    private final RoundTimes rounds;

    History(Clock clock, Tally tally, RoundTimes rounds) {
        this.clock = clock;
        this.tally = tally;
        this.rounds = rounds;
    }

    DashboardView last(int days) {
        ZoneId zone = rounds.zone();
        Period period = Period.last(days, zone, clock.instant());
        List<List<Tally.Hour>> counted = period.sort(tally.since(period.from()), Tally.Hour::from);
        List<List<SiteSample.Span>> seen = period.sort(SiteSample.hours(period.from()), SiteSample.Span::from);
        List<PointView> points = new ArrayList<>();
        for (int i = 0; i < period.beginnings().size(); i++) {
            points.add(point(period.beginnings().get(i), sums(counted.get(i)), load(seen.get(i))));
        }
        return new DashboardView(period.step(), zone.getId(), points);
    }

    private static Map<Counted, Long> sums(List<Tally.Hour> hours) {
        Map<Counted, Long> sums = new EnumMap<>(Counted.class);
        for (Counted each : Counted.values()) {
            sums.put(each, 0L);
        }
        hours.forEach(hour -> sums.merge(hour.what(), hour.amount(), Long::sum));
        return sums;
    }

    private static PointView point(Instant from, Map<Counted, Long> sums, LoadView load) {
        return new PointView(
                from,
                sums.get(Counted.ASKED),
                sums.get(Counted.ASKED_BY_HOUSE),
                sums.get(Counted.DONE),
                sums.get(Counted.FAILED),
                sums.get(Counted.CANCELLED),
                sums.get(Counted.PUBLICATION),
                sums.get(Counted.LIKE),
                sums.get(Counted.DISLIKE),
                sums.get(Counted.SUPERLIKE),
                sums.get(Counted.COMMENT),
                sums.get(Counted.REPORT),
                sums.get(Counted.ROUND),
                sums.get(Counted.CANDIDATE),
                sums.get(Counted.PROMOTED),
                load);
    }

    private static LoadView load(List<SiteSample.Span> spans) {
        if (spans.isEmpty()) {
            return null;
        }
        return new LoadView(
                mean(spans, SiteSample.Span::waiting),
                spans.stream().mapToInt(SiteSample.Span::mostWaiting).max().orElse(0),
                mean(spans, SiteSample.Span::running),
                spans.stream()
                        .mapToLong(SiteSample.Span::longestWaitSeconds)
                        .max()
                        .orElse(0),
                mean(spans, SiteSample.Span::generators),
                spans.stream().mapToInt(SiteSample.Span::fewestGenerators).min().orElse(0),
                mean(spans, SiteSample.Span::tokensPerSecond));
    }

    private static double mean(List<SiteSample.Span> spans, ToDoubleFunction<SiteSample.Span> number) {
        long samples = spans.stream().mapToLong(SiteSample.Span::samples).sum();
        return spans.stream()
                        .mapToDouble(span -> number.applyAsDouble(span) * span.samples())
                        .sum()
                / samples;
    }
}
