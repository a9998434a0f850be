package ml.ispovesti.promotion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import ml.ispovesti.arena.ArenaSettings;
import ml.ispovesti.arena.ArenaSize;
import ml.ispovesti.arena.VoteWorth;
import ml.ispovesti.reaction.SuperlikeRule;

/**
 * The settings that hold now: the configuration's until an administrator has others. Each look asks the database for their version, which
 * is quick, so a change holds at once on all websites.
 */
@ApplicationScoped
class Tuning implements ArenaSize, VoteWorth.Source, SuperlikeRule.Source {

    private final RoundSettings configured;
    private final ObjectMapper json;
    private volatile Present last = new Present(-1, null, null, null);

    Tuning(PromotionSettings settings, ArenaSettings arena, ObjectMapper json) {
        this.configured = RoundSettings.of(settings, arena.size());
        this.json = json;
    }

    /** @param version {@link SettingsVersion#NONE} where nobody has changed any */
    record Present(long version, RoundSettings settings, Terms terms, Schedule schedule) {

        static Present of(long version, RoundSettings settings) {
            return new Present(version, settings, settings.terms(), settings.schedule());
        }
    }

    /** Needs a request or a transaction. */
    Present present() {
        long version = SettingsVersion.newest();
        Present known = last;
        if (known.version != version) {
            known = Present.of(version, settings(version));
            last = known;
        }
        return known;
    }

    private RoundSettings settings(long version) {
        return SettingsVersion.of(version).map(this::settings).orElse(configured);
    }

    RoundSettings settings(SettingsVersion version) {
        return version.settings == null ? configured : read(version.settings);
    }

    RoundSettings configured() {
        return configured;
    }

    String written(RoundSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was not a setting yet when they were written is the configuration's. */
    private RoundSettings read(String written) {
        try {
            ObjectNode all = json.valueToTree(configured);
            all.setAll((ObjectNode) json.readTree(written));
            return json.treeToValue(all, RoundSettings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int candidates() {
        return present().settings().arenaSize();
    }

    @Override
    public VoteWorth voteWorth() {
        ScorerSettings scoring = present().terms().scoring();
        return new VoteWorth(scoring.prior(), scoring.weights());
    }

    @Override
    public SuperlikeRule now() {
        RoundSettings settings = present().settings();
        return new SuperlikeRule(settings.superlikesADay(), ZoneId.of(settings.zone()));
    }
}
