package ml.ispovesti.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import ml.ispovesti.arena.Shown;
import ml.ispovesti.promotion.Outcome;
import ml.ispovesti.promotion.Verdict;
import ml.ispovesti.reaction.ShadowWeight;

/** Some days of one site, with a round at the end of each. */
final class Season {

    static final int ARENA = 10;

    /** So many of those who look at a text vote on it. */
    private static final double VOTES = 0.6;

    private final Scenario scenario;
    private final Policy policy;
    private final long seed;
    private final Map<Long, Contender> arena = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;
    private int rounds;
    private int best;
    private int cheated;
    private int nobody;
    private double regret;

    private Season(Scenario scenario, Policy policy, long seed) {
        this.scenario = scenario;
        this.policy = policy;
        this.seed = seed;
    }

    /**
     * What a season came to, per round.
     *
     * @param best in how many the truly best of the arena was promoted
     * @param regret how much less the promoted one is worth than the best; nobody is worth nothing
     * @param cheated in how many a brigade's favourite was promoted that was not the best
     * @param nobody in how many nobody was promoted
     */
    record Result(double best, double regret, double cheated, double nobody) {}

    static Result play(Scenario scenario, Policy policy, List<Day> days, long seed) {
        Season season = new Season(scenario, policy, seed);
        days.forEach(season::play);
        double rounds = season.rounds;
        return new Result(
                season.best / rounds, season.regret / rounds, season.cheated / rounds, season.nobody / rounds);
    }

    private void play(Day day) {
        Instant morning = now;
        day.stock().stream()
                .limit(Math.max(0, ARENA - arena.size()))
                .forEach(text -> arena.put(text.id(), new Contender(text, morning)));
        Iterator<Day.Late> late = day.late().iterator();
        Day.Late next = late.hasNext() ? late.next() : null;
        Contender favourite = null;
        for (Day.Reader reader : day.readers()) {
            for (; next != null && next.at().compareTo(reader.at()) <= 0; next = late.hasNext() ? late.next() : null) {
                arena.put(next.text().id(), new Contender(next.text(), morning.plus(next.at())));
            }
            if (favourite == null && reader.at().compareTo(day.brigadeAt()) >= 0) {
                favourite = brigade(day);
            }
            read(reader);
        }
        for (; next != null; next = late.hasNext() ? late.next() : null) {
            arena.put(next.text().id(), new Contender(next.text(), morning.plus(next.at())));
        }
        now = morning.plus(Day.LENGTH);
        holdRound(favourite == null ? brigade(day) : favourite);
    }

    private void read(Day.Reader reader) {
        List<Shown> order = policy.exposure()
                .order(arena.values().stream().map(Contender::shown).toList(), seed + reader.id());
        boolean superlike = true;
        for (Shown shown : order.subList(0, Math.min(reader.patience(), order.size()))) {
            Contender contender = arena.get(shown.id());
            contender.look();
            // One's own for every reader and text, so that under another policy they think the same.
            SplittableRandom mind = new SplittableRandom(
                    seed * 0x9FB21C651E98DF25L + reader.id() * 0xD1342543DE82EF95L + shown.id() * 0xAF251AF3B0F025B5L);
            if (mind.nextDouble() < VOTES) {
                superlike &= !vote(contender, mind.nextDouble(), superlike);
            }
        }
    }

    /** @return whether it took the reader's superlike */
    private static boolean vote(Contender contender, double opinion, boolean superlike) {
        if (opinion < contender.text.disliked()) {
            contender.dislike(1);
        } else if (superlike && opinion > 1 - contender.text.superliked()) {
            contender.superlike(1);
            return true;
        } else {
            contender.like();
        }
        return false;
    }

    /** They come for a text, and to push down the one that is ahead of it. */
    private Contender brigade(Day day) {
        if (scenario.cheats() == 0) {
            return null;
        }
        List<Contender> all = List.copyOf(arena.values());
        Contender favourite = all.get((int) (day.favourite() * all.size()));
        Contender ahead = all.stream()
                .filter(contender -> contender != favourite)
                .max(Comparator.comparingInt(Contender::balance))
                .orElseThrow();
        for (int i = 0; i < scenario.cheats(); i++) {
            double weight = 1 - (double) ShadowWeight.taken(i, scenario.whole()) / ShadowWeight.WHOLE;
            favourite.look();
            favourite.superlike(weight);
            ahead.look();
            ahead.dislike(weight);
        }
        return favourite;
    }

    private void holdRound(Contender favourite) {
        List<Verdict> verdicts = policy.promotion()
                .decide(arena.values().stream().map(Contender::candidate).toList(), now);
        Text truly = arena.values().stream()
                .map(contender -> contender.text)
                .max(Comparator.comparingDouble(Text::worth))
                .orElseThrow();
        Text promoted = promoted(verdicts)
                .findFirst()
                .map(verdict -> arena.get(verdict.candidate().id()).text)
                .orElse(null);
        rounds++;
        best += promoted == truly ? 1 : 0;
        nobody += promoted == null ? 1 : 0;
        cheated += favourite != null && promoted == favourite.text && promoted != truly ? 1 : 0;
        regret += truly.worth() - (promoted == null ? 0 : promoted.worth());
        verdicts.forEach(this::carryOut);
    }

    private static Stream<Verdict> promoted(List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == Outcome.PROMOTED);
    }

    private void carryOut(Verdict verdict) {
        long id = verdict.candidate().id();
        if (verdict.outcome() != Outcome.STAYED) {
            arena.remove(id);
        } else if (verdict.carriedOver()) {
            arena.get(id).carryOver();
        }
    }
}
