package ml.ispovesti.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.FewLines;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.PersonalData;
import ml.ispovesti.confession.Pseudonym;
import ml.ispovesti.confession.WordPolicy;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.published.MainList;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;
import ml.ispovesti.visitor.AddressLimits;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/**
 * Writing comments and taking them away. What is locked, is locked in this order, so that nobody waits for each other: the confession, the
 * visitor, the comment, its reactions.
 */
@ApplicationScoped
public class Comments {

    private final Clock clock;
    private final CommentSettings settings;
    private final AddressLimits limits;
    private final WordPolicy words;
    private final Tally tally;

    Comments(Clock clock, CommentSettings settings, AddressLimits limits, WordPolicy words, Tally tally) {
        this.clock = clock;
        this.settings = settings;
        this.limits = limits;
        this.words = words;
        this.tally = tally;
    }

    @Transactional
    CommentView write(VisitorId author, long confessionId, CommentRequest wish) {
        String text = text(wish == null ? null : wish.text());
        String pseudonym = Pseudonym.of(wish.pseudonym(), words);
        MainList.locked(confessionId);
        Instant now = clock.instant();
        Visitor.admit(author, now);
        if (Comment.saidAlready(author, confessionId, text)) {
            throw Problem.DUPLICATE_COMMENT.because("Your comment is there already; say something else.");
        }
        if (!Visitor.claimComment(author, now, settings.pause())) {
            Instant next = Visitor.known(author).map(v -> v.nextCommentAt).orElse(now);
            throw Problem.TOO_SOON.because("You may comment again a little later.", Duration.between(now, next));
        }
        limits.countComment();
        Comment comment = new Comment(confessionId, author, text, pseudonym, now);
        comment.persistAndFlush();
        Confession.addComments(confessionId, 1);
        tally.count(Counted.COMMENT, now);
        return CommentView.of(comment);
    }

    private String text(String raw) {
        String text;
        try {
            text = FewLines.of(raw, Comment.LONGEST);
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_COMMENT.because(e.getMessage());
        }
        if (text.isEmpty()) {
            throw Problem.INVALID_COMMENT.because("It is empty; say something.");
        }
        PersonalData.refuse(text);
        words.unwelcome(text).ifPresent(word -> {
            throw Problem.INVALID_COMMENT.because("\"" + word + "\" is not welcome here; say it without it.");
        });
        return text;
    }

    /** Takes an author's own away, with what others said to it. */
    @Transactional
    void delete(VisitorId author, long id) {
        long confessionId = Comment.confessionUnder(id).orElseThrow(Comments::notOwn);
        Confession.locked(confessionId);
        Comment comment = Comment.locked(id)
                .filter(locked -> author.value().equals(locked.visitorId))
                .orElseThrow(Comments::notOwn);
        CommentReaction.deleteTo(id);
        comment.delete();
        if (comment.hiddenAt == null) {
            Confession.addComments(confessionId, -1);
        }
    }

    /** A visitor's own, the newest first, with those that moderators hid. */
    public List<CommentView> of(VisitorId author, long below, int most) {
        return Comment.of(author, below, most).stream().map(CommentView::of).toList();
    }

    /** Within the caller's transaction: they stay, and nothing leads from them to their author. */
    public void forget(VisitorId author) {
        Comment.forget(author);
        CommentReaction.forget(author);
    }

    static RuntimeException notOwn() {
        return Problem.NOT_FOUND.because("You have no comment with this number.");
    }
}
