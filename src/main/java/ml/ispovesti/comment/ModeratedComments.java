package ml.ispovesti.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.published.MainList;
import ml.ispovesti.visitor.VisitorId;

/** Comments as moderators have to do with them. What is locked, is locked in the order of {@link Comments}. */
@ApplicationScoped
public class ModeratedComments {

    private final Clock clock;

    ModeratedComments(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param author null where it was forgotten
     * @param hidden whether moderators hid it
     */
    public record Seen(CommentView comment, VisitorId author, boolean hidden) {

        static Seen of(Comment comment) {
            VisitorId author = comment.visitorId == null ? null : new VisitorId(comment.visitorId);
            return new Seen(CommentView.of(comment), author, comment.hiddenAt != null);
        }
    }

    /** Those that there still are, by number. */
    public Map<Long, Seen> of(Collection<Long> ids) {
        return Comment.<Comment>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(comment -> comment.id, Seen::of));
    }

    /** Locks the confession under it, until the transaction ends; does nothing where it is gone. */
    public void lockConfession(long id) {
        Comment.confessionUnder(id).ifPresent(Confession::locked);
    }

    /** Refuses one that is not seen by everybody. */
    public void refuseUnlessVisible(long id) {
        refuseUnlessVisible(Comment.<Comment>findByIdOptional(id).orElseThrow(ModeratedComments::unknown));
    }

    static void refuseUnlessVisible(Comment comment) {
        if (comment.hiddenAt != null) {
            throw Problem.HIDDEN.because("Moderators hid this comment. There are others to read.");
        }
        MainList.one(comment.confessionId);
    }

    public Optional<VisitorId> author(long id) {
        return Comment.<Comment>findByIdOptional(id)
                .map(comment -> comment.visitorId)
                .map(VisitorId::new);
    }

    /** Hides one from everybody. @return whether it was visible until now */
    @Transactional
    public boolean hide(long id) {
        lockConfession(id);
        boolean hidden = Comment.hide(id, clock.instant());
        if (hidden) {
            count(id, -1);
        }
        return hidden;
    }

    /** Everybody sees it again. */
    @Transactional
    public void show(long id) {
        lockConfession(id);
        if (Comment.show(id)) {
            count(id, 1);
        }
    }

    private static void count(long id, int comments) {
        Confession.addComments(Comment.confessionUnder(id).orElseThrow(), comments);
    }

    static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("There is no comment with this number.");
    }
}
