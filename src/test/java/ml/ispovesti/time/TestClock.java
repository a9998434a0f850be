package ml.ispovesti.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Goes like the real clock, and jumps ahead when a test says so; never back, as the database would not understand that. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private volatile Duration ahead = Duration.ZERO;

    public void jump(Duration by) {
        ahead = ahead.plus(by);
    }

    /** To six o'clock (UTC) of the next day, for tests of what holds until midnight. */
    public void jumpToMorning() {
        Instant midnight = instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        jump(Duration.between(instant(), midnight.plus(Duration.ofHours(6))));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Rules take their zone from the settings");
    }
}
