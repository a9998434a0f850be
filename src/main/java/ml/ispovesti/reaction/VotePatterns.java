package ml.ispovesti.reaction;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where many new visitors of one network voted in the last day; numbers only, nobody can be told from them. */
@Schema(requiredProperties = {"patterns"})
record VotePatterns(@Schema(description = "Those first of which most was taken; 50 at most") List<Pattern> patterns) {

    @Schema(requiredProperties = {"visitors", "votes", "taken", "first", "last", "confessions"})
    record Pattern(
            @Schema(description = "How many new visitors") long visitors,
            long votes,
            @Schema(description = "How many votes less their votes count") double taken,
            Instant first,
            Instant last,
            @Schema(description = "The confessions that got most of the votes; 3 at most") List<Target> confessions) {}

    @Schema(requiredProperties = {"id", "votes"})
    record Target(long id, long votes) {}
}
