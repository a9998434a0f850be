package ml.ispovesti.promotion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.OptionalDouble;

@ConfigMapping(prefix = "ispovesti.promotion")
interface PromotionSettings {

    /** When a round is held, as a Quartz cron expression. More rounds promote more, each on fewer votes. */
    @WithDefault("0 0 0 * * ?")
    String cron();

    /** The time zone of the schedule and of the day that a superlike counts for. */
    @WithDefault("Europe/Belgrade")
    ZoneId zone();

    /** How long a candidate has at least, before a round may reject it. Longer is fairer to those who came late. */
    @WithDefault("12h")
    Duration leastAge();

    /**
     * What votes come to. {@code classic} adds them up, so that whoever was seen most wins most easily; {@code wilson} looks at the share
     * of those for it, {@code dirichlet} at what a vote is worth on average, both the more carefully the fewer voted. Cheats find it harder
     * with {@code wilson}, much-loved texts easier with {@code dirichlet}; see docs/simulation.md.
     */
    @WithDefault("dirichlet")
    ScorerKind scorer();

    /** How many a round promotes at most. More fill the main list sooner, with what was liked less. */
    @WithDefault("1")
    int promoted();

    /** A score below which nobody is promoted, in what the scorer counts. Higher keeps the main list good, and some days without a winner. */
    OptionalDouble leastScore();

    /** So many votes it takes to be promoted. More spare the main list what three friends liked, and a quiet site many winners. */
    @WithDefault("0")
    double leastVotes();

    /**
     * So often one must have been shown to be promoted, once a visitor with a cookie. More give late ones a fairer look, where they are
     * carried over, and a quiet site days without a winner.
     */
    @WithDefault("0")
    long leastImpressions();

    /**
     * In how many rounds a candidate that lacks votes or impressions is not rejected for it. More give each a better chance, and take
     * places in the arena from those that wait.
     */
    @WithDefault("0")
    int carryOver();

    /** How many superlikes everybody has in one calendar day. More make each one say less. */
    @WithDefault("1")
    int superlikesADay();

    Worth weights();

    Prior prior();

    /**
     * How many standard deviations below the average the lower bounds are: 1.28 means right nine times of ten, 1.64 nineteen of twenty.
     * Higher promotes what many know, lower gives those with few votes a chance.
     */
    @WithDefault("1.64")
    double confidence();

    /** What one vote is worth. */
    interface Worth {

        /** Nothing or less. Further below the others: what divides people wins less often. */
        @WithDefault("-1")
        double dislike();

        @WithDefault("1")
        double like();

        /** More lets the few who care most decide, and whoever cheats. */
        @WithDefault("3")
        double superlike();
    }

    /**
     * The votes that {@code dirichlet} has every candidate begin with. Best in the proportions that votes usually have; more of them
     * take longer to be convinced otherwise.
     */
    interface Prior {

        @WithDefault("2")
        double dislikes();

        @WithDefault("2")
        double likes();

        @WithDefault("1")
        double superlikes();
    }
}
