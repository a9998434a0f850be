package ml.ispovesti.reaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the votes of many new visitors from one network count for in the arena. */
@ConfigMapping(prefix = "ispovesti.votes")
interface VoteSettings {

    /**
     * So many new visitors of one network have whole votes within the window, the n-th after them {@code free/n}. Fewer leave a cheat with
     * many cookies less, and take more from a school or a mobile network whose readers come for the first time; 0 counts none of them.
     * Chosen by docs/simulation.md.
     */
    @WithDefault("2")
    int free();

    /** How long those who voted are counted together. Longer takes more from cheats who are patient, and from networks that many share. */
    @WithDefault("1h")
    Duration window();

    /** Younger visitors are new. Longer makes cookies that are kept in stock worth less; 0 weighs nobody. */
    @WithDefault("24h")
    Duration newFor();

    /** Whether votes are weighed at all; otherwise no networks are kept. */
    @WithDefault("true")
    boolean weighed();
}
