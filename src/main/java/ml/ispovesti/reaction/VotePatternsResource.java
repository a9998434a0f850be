package ml.ispovesti.reaction;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.staff.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v2/admin/votes/patterns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Blocking
class VotePatternsResource {

    private static final int MOST = 50;
    private static final int TARGETS = 3;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Clock clock;

    VotePatternsResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "Where so many new visitors of one network voted that their votes count for less, in the last day")
    public VotePatterns patterns() {
        Instant since = clock.instant().minus(A_DAY);
        return new VotePatterns(Reaction.crowds(since, MOST).stream()
                .map(VotePatternsResource::pattern)
                .toList());
    }

    private static VotePatterns.Pattern pattern(Reaction.Crowd crowd) {
        List<VotePatterns.Target> targets = Reaction.targets(crowd.network(), TARGETS);
        return new VotePatterns.Pattern(
                crowd.visitors(),
                crowd.votes(),
                (double) crowd.taken() / ShadowWeight.WHOLE,
                crowd.first(),
                crowd.last(),
                targets);
    }
}
