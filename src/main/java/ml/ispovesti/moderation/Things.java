package ml.ispovesti.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import ml.ispovesti.comment.ModeratedComments;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.generation.Authors;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.published.MainList;
import ml.ispovesti.visitor.VisitorId;

/** Confessions and comments alike, as far as moderators have to do with them. All within the caller's transaction. */
@ApplicationScoped
class Things {

    private final Clock clock;
    private final ModeratedComments comments;
    private final Authors authors;

    Things(Clock clock, ModeratedComments comments, Authors authors) {
        this.clock = clock;
        this.comments = comments;
        this.authors = authors;
    }

    /** Locks what all that happens to a thing waits for. */
    void lock(Thing thing) {
        switch (thing.kind()) {
            case CONFESSION -> Confession.locked(thing.id());
            case COMMENT -> comments.lockConfession(thing.id());
        }
    }

    void refuseUnlessVisible(Thing thing) {
        switch (thing.kind()) {
            case CONFESSION -> MainList.one(thing.id());
            case COMMENT -> comments.refuseUnlessVisible(thing.id());
        }
    }

    /** In the arena; one that has just been promoted is seen as well. */
    static void refuseUnlessInArena(Thing thing) {
        Confession confession =
                Confession.<Confession>findByIdOptional(thing.id()).orElseThrow(Things::noCandidate);
        switch (confession.stage) {
            case ARENA, PUBLISHED -> confession.refuseIfHidden();
            case REJECTED -> throw Problem.ROUND_LOST.because("It was in the arena, and another one won.");
            case PENDING -> throw noCandidate();
        }
    }

    private static RuntimeException noCandidate() {
        return Problem.NOT_FOUND.because("There is no candidate with this number.");
    }

    void hide(Thing thing) {
        switch (thing.kind()) {
            case CONFESSION -> Confession.hide(thing.id(), clock.instant());
            case COMMENT -> comments.hide(thing.id());
        }
    }

    void show(Thing thing) {
        switch (thing.kind()) {
            case CONFESSION -> Confession.show(thing.id());
            case COMMENT -> comments.show(thing.id());
        }
    }

    Optional<VisitorId> author(Thing thing) {
        return switch (thing.kind()) {
            case CONFESSION -> authors.author(thing.id());
            case COMMENT -> comments.author(thing.id());
        };
    }
}
