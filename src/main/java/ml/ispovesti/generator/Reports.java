package ml.ispovesti.generator;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import ml.ispovesti.generator.QueueMessages.Progress;
import ml.ispovesti.generator.QueueMessages.Result;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** What a generator sends to the website. */
@ApplicationScoped
class Reports {

    /** A connection that breaks can take what is under way with it, without a word. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(10);

    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final QueueMessages messages;
    private final MutinyEmitter<String> results;
    private final MutinyEmitter<String> events;
    private final DeadLetters deadLetters;
    private final Duration pause;

    Reports(
            QueueMessages messages,
            @Channel("generation-results-out") MutinyEmitter<String> results,
            @Channel("generation-events-out") MutinyEmitter<String> events,
            DeadLetters deadLetters,
            @ConfigProperty(name = "ispovesti.events-pause") Duration pause) {
        this.messages = messages;
        this.results = results;
        this.events = events;
        this.deadLetters = deadLetters;
        this.pause = pause;
    }

    /** Tries until the queue has confirmed it, so it never fails. */
    Uni<Void> send(Result result) {
        return Uni.createFrom()
                .deferred(() -> results.send(messages.write(result)))
                .ifNoItem()
                .after(CONFIRMED_WITHIN)
                .fail()
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    /** Tries until it is there, so it never fails. */
    Uni<Void> bury(String message, QueueMessages.Unreadable reason) {
        return deadLetters
                .bury("generation.requests", message, reason)
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    TextsOf textsOf(long id) {
        return new TextsOf(new LatestOnly<>(text -> sendText(id, text), pause));
    }

    private Uni<Void> sendText(long id, String soFar) {
        Metadata key = Metadata.of(OutgoingRabbitMQMetadata.builder()
                .withRoutingKey(Long.toString(id))
                .build());
        return events.sendMessage(Message.of(messages.write(Progress.text(id, soFar)), key));
    }
}
