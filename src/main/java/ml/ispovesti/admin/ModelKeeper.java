package ml.ispovesti.admin;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import ml.ispovesti.generation.Broadcast;
import ml.ispovesti.generation.Generators;
import ml.ispovesti.generator.QueueMessages.Presence;

/** Sees to it that all generators use the model that was chosen, those too that come later or missed the message. */
@ApplicationScoped
class ModelKeeper {

    private static final Duration REMINDED_EVERY = Duration.ofSeconds(5);

    private final ChosenModel choice;
    private final Generators generators;
    private final Broadcast broadcast;

    ModelKeeper(ChosenModel choice, Generators generators, Broadcast broadcast) {
        this.choice = choice;
        this.generators = generators;
        this.broadcast = broadcast;
    }

    /** Once every few seconds is soon enough, and spares those that load it right now most of the repetitions. */
    @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void remind() {
        choice.chosen()
                .filter(model -> generators.awake().stream().anyMatch(each -> needs(model, each)))
                .ifPresent(model -> broadcast.use(model, null));
    }

    private static boolean needs(String model, Presence generator) {
        return !model.equals(generator.model()) && !model.equals(generator.refused());
    }

    /**
     * Tells all that are awake to use a model, again and again, and waits until each of them has tried or is gone.
     *
     * @return who refused it; empty if nobody did
     * @throws TimeoutException if one has not answered in time, or something else was chosen meanwhile
     */
    Optional<Presence> use(String model, Duration most) throws TimeoutException {
        Set<String> asked = generators.awake().stream().map(Presence::generator).collect(Collectors.toSet());
        String request = UUID.randomUUID().toString();
        CompletableFuture<List<Presence>> answered = new CompletableFuture<>();
        Runnable look = () -> {
            List<Presence> left = generators.awake().stream()
                    .filter(each -> asked.contains(each.generator()))
                    .toList();
            if (left.stream().allMatch(each -> request.equals(each.answered()))) {
                answered.complete(left);
            }
        };
        generators.whenHeard(look);
        try {
            for (long tries = most.dividedBy(REMINDED_EVERY); tries > 0 && isChosen(model); tries--) {
                broadcast.use(model, request);
                look.run();
                Optional<List<Presence>> answers = within(REMINDED_EVERY, answered);
                if (answers.isPresent()) {
                    return answers.get().stream()
                            .filter(each -> model.equals(each.refused()))
                            .findFirst();
                }
            }
            throw new TimeoutException();
        } finally {
            generators.forget(look);
        }
    }

    private boolean isChosen(String model) {
        return choice.chosen().filter(model::equals).isPresent();
    }

    private static <T> Optional<T> within(Duration time, CompletableFuture<T> future) {
        try {
            return Optional.of(future.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is used again after a choice that came to nothing, unless something else was chosen meanwhile. @param chosen empty for the settings' own */
    void takeBack(String model, Optional<String> chosen, Optional<String> used, String by) {
        if (isChosen(model)) {
            choice.takeBack(chosen, by);
            chosen.or(() -> used).ifPresent(before -> broadcast.use(before, null));
        }
    }
}
