package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.visitor.AddressLimits;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Publishing a draft into the arena, once. */
@ApplicationScoped
class Publication {

    private final Clock clock;
    private final PublicationSettings settings;
    private final AddressLimits limits;

    Publication(Clock clock, PublicationSettings settings, AddressLimits limits) {
        this.clock = clock;
        this.settings = settings;
        this.limits = limits;
    }

    @Transactional
    Confession publish(VisitorId author, long generationId, String rawPseudonym) {
        String pseudonym = pseudonym(rawPseudonym);
        Generation draft = Generation.of(author, generationId)
                .orElseThrow(() -> Problem.NOT_FOUND.because("You have no generation with this number."));
        Instant now = clock.instant();
        // Claimed first: it locks the visitor's row, so that two publications at once come one after the other.
        boolean allowed = Visitor.claimPublication(author, now, settings.pause());
        refuseUnlessPublishable(draft);
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
        return confession;
    }

    private static void refuseUnlessPublishable(Generation draft) {
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

    private static String pseudonym(String raw) {
        try {
            String pseudonym = OneLine.of(raw, Confession.LONGEST_PSEUDONYM);
            return pseudonym.isEmpty() ? Confession.DEFAULT_PSEUDONYM : pseudonym;
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_PSEUDONYM.because(e.getMessage());
        }
    }
}
