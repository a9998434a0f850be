package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.confession.Pseudonym;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.confession.WordPolicy;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;
import ml.ispovesti.visitor.AddressLimits;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Publishing a draft into the arena, once. */
@ApplicationScoped
class Publication {

    private final Clock clock;
    private final PublicationSettings settings;
    private final AddressLimits limits;
    private final WordPolicy words;
    private final Tally tally;

    Publication(Clock clock, PublicationSettings settings, AddressLimits limits, WordPolicy words, Tally tally) {
        this.clock = clock;
        this.settings = settings;
        this.limits = limits;
        this.words = words;
        this.tally = tally;
    }

    @Transactional
    Confession publish(VisitorId author, long generationId, String rawPseudonym) {
        String pseudonym = Pseudonym.of(rawPseudonym, words);
        Instant now = clock.instant();
        // Locks the visitor's row, so that what else the visitor does with the draft comes before or after.
        Visitor.admit(author, now);
        Generation draft = Generation.lockedOf(author, generationId)
                .orElseThrow(() -> Problem.NOT_FOUND.because("You have no generation with this number."));
        boolean allowed = Visitor.claimPublication(author, now, settings.pause());
        refuseUnlessPublishable(draft);
        refuseUnwelcome(draft);
        if (!allowed) {
            Instant next = Visitor.known(author).map(v -> v.nextPublicationAt).orElse(now);
            throw Problem.TOO_SOON.because(
                    "You may publish the next confession a little later; this one is kept.",
                    Duration.between(now, next));
        }
        limits.countPublication();
        Confession confession = new Confession(Origin.VISITOR, Stage.ARENA, draft.text, pseudonym, now);
        confession.prefixLength = draft.prefix.length();
        confession.model = draft.model;
        confession.generationId = draft.id;
        confession.persistAndFlush();
        tally.count(Counted.PUBLICATION, now);
        return confession;
    }

    /** The word may have been blocked since it was written, or its generator had not heard of it. */
    private void refuseUnwelcome(Generation draft) {
        words.unwelcome(draft.text).ifPresent(word -> {
            throw Problem.UNWELCOME_TEXT.because(
                    "\"" + word + "\" has become unwelcome here meanwhile. Have another one written.");
        });
    }

    static void refuseUnlessPublishable(Generation draft) {
        if (draft.status != GenerationStatus.DONE) {
            throw Problem.NOT_FINISHED.because(
                    "Only a finished confession can be published; this one is " + draft.status + ".");
        }
        Confession.<Confession>find("generationId", draft.id)
                .firstResultOptional()
                .ifPresent(published -> {
                    throw Problem.ALREADY_PUBLISHED.because("It is confession number " + published.id + " already.");
                });
    }
}
