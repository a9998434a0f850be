package ml.ispovesti.reaction;

import java.time.Instant;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vote as the visitor who cast it sees it, with what it was for. */
@Schema(requiredProperties = {"id", "stage", "reaction", "reactedAt", "confession", "confessionStage"})
public record Vote(
        long id,
        @Schema(description = "Where the vote counts: ARENA, or PUBLISHED for the main list") Stage stage,
        ReactionKind reaction,
        Instant reactedAt,
        ConfessionView confession,
        @Schema(description = "Where the confession is now, to which its counts belong") Stage confessionStage) {}
