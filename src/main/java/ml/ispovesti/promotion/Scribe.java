package ml.ispovesti.promotion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the records of rounds. A round itself only keeps them as one text, since it holds up everybody who votes; afterwards they become
 * rows, a part at a time. Whoever is killed meanwhile leaves the rest to the next one.
 */
@ApplicationScoped
class Scribe {

    private static final int A_PART = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ObjectMapper json;

    Scribe(ObjectMapper json) {
        this.json = json;
    }

    /** The best first. */
    String frozen(List<Ballot> arena, List<Verdict> verdicts) {
        Map<Long, Ballot> ballots = arena.stream().collect(Collectors.toMap(Ballot::confessionId, Function.identity()));
        try {
            return json.writeValueAsString(verdicts.stream()
                    .map(verdict -> Frozen.of(ballots.get(verdict.candidate().id()), verdict))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until nothing is left to write. */
    @ActivateRequestContext
    void write() {
        for (long roundId : Round.unwritten()) {
            String verdicts = Round.<Round>findById(roundId).verdicts;
            if (verdicts != null) {
                write(roundId, read(verdicts));
            }
        }
    }

    private List<Frozen> read(String verdicts) {
        try {
            return json.readValue(verdicts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(long roundId, List<Frozen> verdicts) {
        while (QuarkusTransaction.joiningExisting().call(() -> writePart(roundId, verdicts))) {
            letOthersWrite();
        }
    }

    /** SQLite gives its lock to whoever happens to ask for it first, and those who vote ask now and then. */
    private static void letOthersWrite() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped; whoever comes next writes the rest", e);
        }
    }

    /** @return whether anything is left */
    private static boolean writePart(long roundId, List<Frozen> verdicts) {
        if (!Round.lockUnwritten(roundId)) {
            return false;
        }
        int from = RoundCandidate.lastPlace(roundId);
        int to = Math.min(from + A_PART, verdicts.size());
        for (int i = from; i < to; i++) {
            new RoundCandidate(roundId, i + 1, verdicts.get(i)).persist();
        }
        if (to == verdicts.size()) {
            Round.written(roundId);
        }
        return to < verdicts.size();
    }
}
