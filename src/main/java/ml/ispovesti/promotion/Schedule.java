package ml.ispovesti.promotion;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When rounds are held: a Quartz cron expression in a time zone. */
final class Schedule {

    private final ExecutionTime times;
    private final ZoneId zone;

    Schedule(String cron, ZoneId zone) {
        this.zone = zone;
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
        times = ExecutionTime.forCron(parser.parse(cron));
    }

    /** @return the first moment after {@code now}; empty where the expression has none left */
    Optional<Instant> next(Instant now) {
        return times.nextExecution(ZonedDateTime.ofInstant(now, zone)).map(ZonedDateTime::toInstant);
    }
}
