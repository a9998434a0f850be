package ml.ispovesti.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import ml.ispovesti.problem.Problem;

/**
 * What somebody wants to see: the last hours, or the last days of the site, the present one last.
 *
 * @param beginnings of the hours or days, the earliest first
 */
record Period(Step step, List<Instant> beginnings) {

    static final int MOST_DAYS = 90;

    private static final int MOST_DAYS_BY_HOUR = 2;
    private static final Pattern DAYS = Pattern.compile("\\d{1,2}");

    enum Step {
        HOUR,
        DAY
    }

    /** How many days somebody asks for; refuses what there is not. */
    static int days(String asked) {
        int days = asked != null && DAYS.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.INVALID_PERIOD.because("Ask for 1 to " + MOST_DAYS + " `days`.");
        }
        return days;
    }

    static Period last(int days, ZoneId zone, Instant now) {
        return days <= MOST_DAYS_BY_HOUR ? hours(24 * days, now) : days(days, zone, now);
    }

    private static Period hours(int hours, Instant now) {
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        List<Instant> beginnings = new ArrayList<>();
        for (int i = hours - 1; i >= 0; i--) {
            beginnings.add(last.minus(Duration.ofHours(i)));
        }
        return new Period(Step.HOUR, beginnings);
    }

    private static Period days(int days, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        // Tallies are of whole hours (UTC): in a zone that is half an hour off, a day's first half belongs to the day
        // before.
        List<Instant> beginnings = today.minusDays(days - 1L)
                .datesUntil(today.plusDays(1))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        return new Period(Step.DAY, beginnings);
    }

    Instant from() {
        return beginnings.get(0);
    }

    /** Those that belong to each of the beginnings, in their order. All are of later than {@link #from}. */
    <T> List<List<T>> sort(List<T> things, Function<T, Instant> moment) {
        NavigableMap<Instant, List<T>> sorted = new TreeMap<>();
        beginnings.forEach(each -> sorted.put(each, new ArrayList<>()));
        things.forEach(each -> sorted.floorEntry(moment.apply(each)).getValue().add(each));
        return List.copyOf(sorted.values());
    }
}
