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
    private final ArenaSettings arena;
    private final Schedule schedule;

    PromotionResource(Clock clock, PromotionSettings settings, ArenaSettings arena) {
        this.clock = clock;
        this.settings = settings;
        this.arena = arena;
        this.schedule = new Schedule(settings.cron(), settings.zone());
    }

    @GET
    public PromotionView next() {
        return new PromotionView(
                schedule.next(clock.instant()).orElse(null),
                settings.zone().getId(),
                settings.cron(),
                ClassicRule.NAME,
                ClassicRule.FORMULA,
                1,
                settings.leastAge().toSeconds(),
                arena.size(),
                Confession.count(Stage.ARENA));
    }
}
