package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.confession.Beginning;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.confession.PersonalData;
import ml.ispovesti.confession.WordPolicy;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;
import ml.ispovesti.visitor.AddressLimits;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Accepting wishes: each limit is one conditional UPDATE or a unique key, so that no race gets around it. */
@ApplicationScoped
class Requests {

    private final Clock clock;
    private final SecureRandom random;
    private final GenerationSettings settings;
    private final AddressLimits limits;
    private final WordPolicy words;
    private final Generators generators;
    private final Places places;
    private final Tally tally;

    Requests(
            Clock clock,
            SecureRandom random,
            GenerationSettings settings,
            AddressLimits limits,
            WordPolicy words,
            Generators generators,
            Places places,
            Tally tally) {
        this.clock = clock;
        this.random = random;
        this.settings = settings;
        this.limits = limits;
        this.words = words;
        this.generators = generators;
        this.places = places;
        this.tally = tally;
    }

    /** Stores a visitor's wish, or refuses it; wake the {@link Outbox} afterwards. */
    @Transactional
    Generation accept(VisitorId visitor, GenerationRequest wish) {
        String prefix = normal(wish.prefix());
        Mood mood = wish.wantedMood();
        refuseWithoutWriter();
        Instant now = clock.instant();
        Visitor.admit(visitor, now);
        Generation.unfinished(visitor).ifPresent(unfinished -> {
            throw Problem.UNFINISHED_GENERATION.because(
                    "Your last confession (number " + unfinished.id + ") is still being written; wait for it.",
                    Duration.ofSeconds(1));
        });
        if (!Visitor.claimGeneration(visitor, now, settings.pause())) {
            Instant next = Visitor.known(visitor).map(v -> v.nextGenerationAt).orElse(now);
            throw Problem.TOO_SOON.because(
                    "You may ask for the next confession a little later.", Duration.between(now, next));
        }
        refuseTooMany();
        limits.countGeneration();
        Generation generation = new Generation(Origin.VISITOR, visitor, prefix, mood, random.nextLong(), now);
        generation.persistAndFlush();
        tally.count(Counted.ASKED, now);
        return generation;
    }

    private String normal(String rawPrefix) {
        try {
            String beginning = Beginning.of(rawPrefix, words);
            PersonalData.refuse(beginning);
            return beginning;
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_PREFIX.because(e.getMessage());
        }
    }

    private void refuseWithoutWriter() {
        generators.outOfOrder().ifPresent(reason -> {
            throw Problem.GENERATOR_UNAVAILABLE.because(
                    "The writing machine is out of order: " + reason, Duration.ofMinutes(1));
        });
    }

    /** By a count in the table: queues never drop anything. After the pause was claimed, which this refusal gives back. */
    private void refuseTooMany() {
        int waiting = Generation.waiting();
        if (waiting >= settings.queueLimit()) {
            throw Problem.QUEUE_FULL.because(
                    waiting + " others wait already. Come back a little later.",
                    places.untilGone(waiting - settings.queueLimit() + Math.max(1, settings.queueLimit() / 10)));
        }
    }
}
