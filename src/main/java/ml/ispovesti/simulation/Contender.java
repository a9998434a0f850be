package ml.ispovesti.simulation;

import java.time.Instant;
import ml.ispovesti.arena.Shown;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.promotion.Candidate;

/** A text in the arena, and what has been said of it. */
final class Contender {

    final Text text;
    private final Instant enteredAt;
    private double dislikes;
    private double likes;
    private double superlikes;
    private int balance;
    private long impressions;
    private int carriedOver;

    Contender(Text text, Instant enteredAt) {
        this.text = text;
        this.enteredAt = enteredAt;
    }

    void look() {
        impressions++;
    }

    /** @param weight what the vote counts for, from 0 to 1; everybody sees a whole one */
    void dislike(double weight) {
        dislikes += weight;
        balance--;
    }

    void like() {
        likes++;
        balance++;
    }

    /** @param weight as for a dislike */
    void superlike(double weight) {
        superlikes += weight;
        balance += 3;
    }

    void carryOver() {
        carriedOver++;
    }

    /** What everybody sees of it. */
    int balance() {
        return balance;
    }

    Shown shown() {
        return new Shown(text.id(), enteredAt, votes(), impressions);
    }

    Candidate candidate() {
        return new Candidate(text.id(), enteredAt, votes(), impressions, carriedOver);
    }

    private Votes votes() {
        return new Votes(dislikes, likes, superlikes);
    }
}
