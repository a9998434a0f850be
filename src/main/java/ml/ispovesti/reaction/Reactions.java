package ml.ispovesti.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Casting, changing and taking back votes. */
@ApplicationScoped
public class Reactions {

    private final Clock clock;
    private final Weighing weighing;
    private final SuperlikeRule.Source superlikes;
    private final Tally tally;

    Reactions(Clock clock, Weighing weighing, SuperlikeRule.Source superlikes, Tally tally) {
        this.clock = clock;
        this.weighing = weighing;
        this.superlikes = superlikes;
        this.tally = tally;
    }

    /**
     * Makes a visitor's reaction to a confession what is asked for. Saying the same again changes nothing.
     *
     * @param kind null to take it back
     * @param voteable refuses the vote if the confession, which is locked against the round and other votes, is not under it
     */
    @Transactional
    public ReactionView cast(
            VisitorId visitor, long confessionId, Stage stage, ReactionKind kind, Consumer<Confession> voteable) {
        Confession confession = Confession.locked(confessionId).orElseThrow(Reactions::unknown);
        voteable.accept(confession);
        Reaction mine = Reaction.of(visitor, confessionId, stage).orElse(null);
        ReactionKind before = mine == null ? null : mine.kind;
        VoteChange change = VoteChange.between(before, kind);
        if (before != kind) {
            if (before != null) {
                tally.count(counted(before), mine.reactedAt, -1);
            }
            int taken = store(visitor, confessionId, stage, mine, kind);
            confession.addVotes(change.likes(), change.dislikes(), change.superlikes());
            if (taken > 0) {
                confession.takeWeight(taken * change.likes(), taken * change.dislikes(), taken * change.superlikes());
            }
        }
        return new ReactionView(
                confessionId,
                kind,
                confession.likes + change.likes(),
                confession.dislikes + change.dislikes(),
                confession.superlikes + change.superlikes(),
                superlikesLeft(visitor));
    }

    /** @return how much less than one the vote counts, or counted */
    private int store(VisitorId visitor, long confessionId, Stage stage, Reaction mine, ReactionKind kind) {
        if (kind == null) {
            mine.delete();
            return mine.taken;
        }
        Instant now = clock.instant();
        Visitor.admit(visitor, now);
        Reaction reaction = mine == null ? new Reaction(visitor, confessionId, stage) : mine;
        reaction.kind = kind;
        reaction.reactedAt = now;
        reaction.superlikeDay = kind == ReactionKind.SUPERLIKE ? freeSuperlike(visitor) : null;
        if (mine == null && stage == Stage.ARENA) {
            weighing.weigh(reaction, visitor, now);
        }
        reaction.persistAndFlush();
        tally.count(counted(kind), now);
        return reaction.taken;
    }

    private static Counted counted(ReactionKind kind) {
        return switch (kind) {
            case LIKE -> Counted.LIKE;
            case DISLIKE -> Counted.DISLIKE;
            case SUPERLIKE -> Counted.SUPERLIKE;
        };
    }

    private String freeSuperlike(VisitorId visitor) {
        SuperlikeRule rule = superlikes.now();
        LocalDate today = today(rule);
        return SuperlikeDay.free(today, rule.aDay(), Reaction.superlikes(visitor, today))
                .orElseThrow(() -> Problem.SUPERLIKE_USED_UP.because(
                        "You gave today's superlikes already. Take one back, or come again tomorrow."));
    }

    public int superlikesLeft(VisitorId visitor) {
        SuperlikeRule rule = superlikes.now();
        return Math.max(
                0, rule.aDay() - Reaction.superlikes(visitor, today(rule)).size());
    }

    /** A visitor's reactions to these confessions; those without one are left out. */
    public List<OwnReaction> of(VisitorId visitor, List<Long> confessionIds, Stage stage) {
        return Reaction.of(visitor, confessionIds, stage).stream()
                .map(reaction -> new OwnReaction(reaction.confessionId, reaction.kind))
                .toList();
    }

    /** All of a visitor's to what everybody sees, the newest first. */
    public List<Vote> of(VisitorId visitor, long below, int most) {
        List<Reaction> reactions = Reaction.of(visitor, below, most);
        Map<Long, Confession> confessions = Confession.<Confession>list(
                        "id in ?1",
                        reactions.stream()
                                .map(reaction -> reaction.confessionId)
                                .toList())
                .stream()
                .collect(Collectors.toMap(confession -> confession.id, Function.identity()));
        return reactions.stream()
                .map(reaction -> vote(reaction, confessions.get(reaction.confessionId)))
                .toList();
    }

    private static Vote vote(Reaction reaction, Confession confession) {
        return new Vote(
                reaction.id,
                reaction.stage,
                reaction.kind,
                reaction.reactedAt,
                ConfessionView.of(confession),
                confession.stage);
    }

    /** Within the caller's transaction: they stay and count, and nothing leads from them to the visitor. */
    public void forget(VisitorId visitor) {
        Reaction.forget(visitor);
    }

    private LocalDate today(SuperlikeRule rule) {
        return LocalDate.ofInstant(clock.instant(), rule.zone());
    }

    private static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("There is no confession with this number.");
    }
}
