package ml.ispovesti.simulation;

import java.time.Instant;
import ml.ispovesti.arena.Shown;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.promotion.Candidate;

/** A text in the arena, and what has been said of it. */
final class Contender {

    final Text text;
    private final Instant enteredAt;
    private int dislikes;
    private int likes;
    private int superlikes;
    private long impressions;
    private int carriedOver;

    Contender(Text text, Instant enteredAt) {
        this.text = text;
        this.enteredAt = enteredAt;
    }

    void look() {
        impressions++;
    }

    void dislike() {
        dislikes++;
    }

    void like() {
        likes++;
    }

    void superlike() {
        superlikes++;
    }

    void carryOver() {
        carriedOver++;
    }

    /** What everybody sees of it. */
    int balance() {
        return likes - dislikes + 3 * superlikes;
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
