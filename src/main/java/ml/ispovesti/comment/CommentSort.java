package ml.ispovesti.comment;

import java.util.List;
import ml.ispovesti.problem.Problem;

/** In which order comments are read. */
enum CommentSort {
    /** The newest first. */
    NEW("comments"),
    /** Those liked most surely first, of equal ones the newest. */
    BEST("comments-best");

    /** What its cursors are known by. */
    final String list;

    CommentSort(String list) {
        this.list = list;
    }

    /** @param name as text; null for the newest first */
    static CommentSort of(String name) {
        return switch (name == null ? "new" : name) {
            case "new" -> NEW;
            case "best" -> BEST;
            default -> throw Problem.INVALID_SORT.because("Give `sort` as new or best, or leave it out.");
        };
    }

    /** The numbers that it goes by, down to the id. */
    List<Long> ranks(Comment comment) {
        return switch (this) {
            case NEW -> List.of(comment.id);
            case BEST -> List.of(comment.best, comment.id);
        };
    }

    int ranks() {
        return this == NEW ? 1 : 2;
    }
}
