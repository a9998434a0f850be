package ml.ispovesti.generation;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Where a generation stands that waits.
 *
 * @param position how many unfinished ones are ahead
 * @param waitFrom with {@code waitTo} the range of seconds until it is done, as far as one can tell; null while no generator is awake
 */
@RegisterForReflection
record Place(int position, Integer waitFrom, Integer waitTo) {

    static Place of(int position, WaitingTime.Range wait) {
        return new Place(position, wait == null ? null : wait.from(), wait == null ? null : wait.to());
    }
}
