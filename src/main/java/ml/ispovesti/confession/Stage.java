package ml.ispovesti.confession;

/** Where a confession is in its life: PENDING → ARENA → PUBLISHED or REJECTED. */
public enum Stage {
    /** Waits for a free place in the arena. */
    PENDING,
    /** Under vote. */
    ARENA,
    /** On the main list. */
    PUBLISHED,
    /** Lost its round. */
    REJECTED;

    boolean canBecome(Stage next) {
        return switch (this) {
            case PENDING -> next == ARENA;
            case ARENA -> next == PUBLISHED || next == REJECTED;
            case PUBLISHED, REJECTED -> false;
        };
    }
}
