package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import ml.ispovesti.arena.ArenaSettings;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v2/promotion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promotion", description = "The scheduled round")
@Blocking
class PromotionResource {

    private final Clock clock;
    private final PromotionSettings settings;
    private final Terms terms;
    private final ArenaSettings arena;
    private final Schedule schedule;

    PromotionResource(Clock clock, PromotionSettings settings, ArenaSettings arena) {
        this.clock = clock;
        this.settings = settings;
        this.terms = Terms.of(settings);
        this.arena = arena;
        this.schedule = new Schedule(settings.cron(), settings.zone());
    }

    @GET
    public PromotionView next() {
        RuleSettings deciding = terms.deciding();
        return new PromotionView(
                schedule.next(clock.instant()).orElse(null),
                settings.zone().getId(),
                settings.cron(),
                terms.kind().label(),
                terms.scorer().formula(),
                deciding.promoted(),
                deciding.leastAge().toSeconds(),
                deciding.leastScore(),
                deciding.leastVotes(),
                deciding.leastImpressions(),
                deciding.carryOver(),
                arena.size(),
                Confession.count(Stage.ARENA));
    }
}
