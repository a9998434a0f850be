package ml.ispovesti.promotion;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When rounds are held: a Quartz cron expression in a time zone. */
final class Schedule {

    private final ExecutionTime times;
    private final ZoneId zone;

    /** @throws IllegalArgumentException if it is no such expression; the message says why */
    Schedule(String cron, ZoneId zone) {
        this.zone = zone;
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
        times = ExecutionTime.forCron(parser.parse(cron));
    }

    /** So many moments after {@code now}, the soonest first; fewer where the expression has no more. */
    List<Instant> next(Instant now, int most) {
        List<Instant> moments = new ArrayList<>();
        Optional<Instant> moment = next(now);
        while (moment.isPresent() && moments.size() < most) {
            moments.add(moment.get());
            moment = next(moment.get());
        }
        return moments;
    }

    /** @return the last moment before {@code now} that is after {@code since}; empty where there was none */
    Optional<Instant> lastBetween(Instant since, Instant now) {
        return times.lastExecution(ZonedDateTime.ofInstant(now, zone))
                .map(ZonedDateTime::toInstant)
                .filter(moment -> moment.isAfter(since));
    }

    /** @return the first moment after {@code now}; empty where the expression has none left */
    Optional<Instant> next(Instant now) {
        return times.nextExecution(ZonedDateTime.ofInstant(now, zone)).map(ZonedDateTime::toInstant);
    }
}
