package ml.ispovesti.moderation;

/** A confession or a comment, by its number. */
record Thing(ThingKind kind, Long id) {

    @Override
    public String toString() {
        return (kind == ThingKind.COMMENT ? "comment " : "confession ") + id;
    }
}
