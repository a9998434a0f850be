package ml.ispovesti.published;

import java.time.Duration;

/** How long ago a confession may have entered the main list. */
enum Period {
    DAY(1),
    WEEK(7),
    MONTH(30),
    YEAR(365),
    ALL(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    Duration length() {
        return Duration.ofDays(days);
    }
}
