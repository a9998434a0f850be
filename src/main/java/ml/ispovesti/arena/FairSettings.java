package ml.ispovesti.arena;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** By what the arena's fair order goes. What votes are worth is the same as in rounds: {@link VoteWorth}. */
@ConfigMapping(prefix = "ispovesti.arena.fair")
interface FairSettings {

    /**
     * How many visitors see every candidate before votes count for its place. More gives late ones a fairer look, and shows more of
     * what is bad.
     */
    @WithDefault("10")
    long floor();

    /**
     * How long those who come see the same order. Shorter lets votes count sooner and spreads luck wider; each order has the whole arena
     * read once.
     */
    @WithDefault("10s")
    Duration period();

    /** @throws IllegalArgumentException if a setting is out of its bounds; the message names it */
    default void check() {
        Bounds.check("ispovesti.arena.fair.floor", floor(), 0, 1e9);
        Bounds.check("ispovesti.arena.fair.period (in seconds)", period().toMillis() / 1e3, 1, 3_600);
    }
}
