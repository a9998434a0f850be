package ml.ispovesti.reaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The superlikes of a calendar day: the first one is named by the day (ISO 8601), further ones by the day and their number. */
final class SuperlikeDay {

    private SuperlikeDay() {}

    /** @return one that is not given yet; empty where all are */
    static Optional<String> free(LocalDate day, int allowed, Set<String> given) {
        return given.size() >= allowed
                ? Optional.empty()
                : IntStream.rangeClosed(1, allowed)
                        .mapToObj(number -> number == 1 ? day.toString() : day + "/" + number)
                        .filter(superlike -> !given.contains(superlike))
                        .findFirst();
    }
}
