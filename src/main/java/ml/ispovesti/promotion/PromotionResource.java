package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v2/promotion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promotion", description = "The scheduled round")
@Blocking
class PromotionResource {

    private final Clock clock;
    private final Tuning tuning;

    PromotionResource(Clock clock, Tuning tuning) {
        this.clock = clock;
        this.tuning = tuning;
    }

    @GET
    public PromotionView next() {
        Tuning.Present present = tuning.present();
        RoundSettings settings = present.settings();
        return new PromotionView(
                settings.paused()
                        ? null
                        : present.schedule().next(clock.instant()).orElse(null),
                settings.zone(),
                settings.cron(),
                present.terms().kind().label(),
                present.terms().scorer().formula(),
                settings.promoted(),
                settings.leastAgeSeconds(),
                settings.leastScore(),
                settings.leastVotes(),
                settings.leastImpressions(),
                settings.carryOver(),
                settings.arenaSize(),
                Confession.count(Stage.ARENA));
    }
}
