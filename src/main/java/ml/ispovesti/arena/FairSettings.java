package ml.ispovesti.arena;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** By what the arena's fair order goes. Weights and prior are those of the rounds unless they are set apart. */
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

    Worth weights();

    Prior prior();

    /** What one vote is worth. */
    interface Worth {

        /** Nothing or less. Further below the others: what divides people is shown less. */
        @WithDefault("${ispovesti.promotion.weights.dislike:-1}")
        double dislike();

        @WithDefault("${ispovesti.promotion.weights.like:1}")
        double like();

        /** More shows what few love rather than what many like. */
        @WithDefault("${ispovesti.promotion.weights.superlike:3}")
        double superlike();
    }

    /** The votes that every candidate begins with. More of them take longer to be convinced otherwise. */
    interface Prior {

        @WithDefault("${ispovesti.promotion.prior.dislikes:2}")
        double dislikes();

        @WithDefault("${ispovesti.promotion.prior.likes:2}")
        double likes();

        @WithDefault("${ispovesti.promotion.prior.superlikes:1}")
        double superlikes();
    }

    /** @throws IllegalArgumentException if a setting is out of its bounds; the message names it */
    default FairOrder order() {
        Bounds.check("ispovesti.arena.fair.floor", floor(), 0, 1e9);
        Bounds.check("ispovesti.arena.fair.period (in seconds)", period().toMillis() / 1e3, 1, 3_600);
        Bounds.check("ispovesti.arena.fair.prior.dislikes", prior().dislikes(), 0.01, 1_000);
        Bounds.check("ispovesti.arena.fair.prior.likes", prior().likes(), 0.01, 1_000);
        Bounds.check("ispovesti.arena.fair.prior.superlikes", prior().superlikes(), 0.01, 1_000);
        return new FairOrder(
                new Votes(prior().dislikes(), prior().likes(), prior().superlikes()),
                new Weights(weights().dislike(), weights().like(), weights().superlike()),
                floor());
    }
}
