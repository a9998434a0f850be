package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.generator.WritingReport;

/** Who stands where in the queue, and for how long. */
@ApplicationScoped
class Places {

    private final Generators generators;
    private final WaitingTime time = new WaitingTime();

    Places(Generators generators) {
        this.generators = generators;
    }

    void learn(@Observes GenerationDone done) {
        WritingReport report = done.generation().report;
        if (report != null && report.newTokens() != null) {
            time.learn(report.newTokens() * (report.attempts() == null ? 1 : report.attempts()));
        }
    }

    /** One query. */
    Place of(Generation generation) {
        return line().placeOf(generation.id);
    }

    /** All of them by one query. */
    Line line() {
        return new Line(Generation.unfinishedInOrder(), generators.ready());
    }

    /** After how long asking again makes sense where too many wait: so many shall have left. */
    Duration untilGone(int many) {
        return time.until(many, generators.ready());
    }

    /** A moment's queue. */
    final class Line {

        private final List<Generation.Unfinished> unfinished;
        private final List<Presence> writing;

        private Line(List<Generation.Unfinished> unfinished, List<Presence> writing) {
            this.unfinished = unfinished;
            this.writing = writing;
        }

        /** Those that are unfinished. */
        List<Generation.Unfinished> of(Set<Long> ids) {
            return unfinished.stream().filter(each -> ids.contains(each.id())).toList();
        }

        /** Empty where it is over. */
        Optional<Generation.Unfinished> find(long id) {
            return unfinished.stream().filter(each -> each.id() == id).findFirst();
        }

        /** Of one that would come now. */
        Place placeOfNext() {
            return placeOf(Long.MAX_VALUE);
        }

        /** The oldest first. */
        List<Generation.Unfinished> all() {
            return unfinished;
        }

        /** Of one that waits. */
        Place placeOf(long id) {
            int ahead = 0;
            int running = 0;
            int queued = 0;
            for (Generation.Unfinished each : unfinished) {
                boolean before = each.id() < id;
                ahead += before ? 1 : 0;
                if (each.status() == GenerationStatus.RUNNING) {
                    running++;
                } else if (before) {
                    queued++;
                }
            }
            return Place.of(ahead, time.estimate(queued, running, writing).orElse(null));
        }
    }
}
