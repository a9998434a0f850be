package ml.ispovesti.arena;

/**
 * Which drawing of the arena's order a page belongs to: all who come within one period, and while nobody new came, have the same. All
 * replicas name it alike.
 *
 * @param since in milliseconds of the epoch
 * @param newest the number of the newest candidate then; 0 for none
 */
record Drawing(long since, long newest) {

    long seed() {
        return since * 31 + newest;
    }
}
