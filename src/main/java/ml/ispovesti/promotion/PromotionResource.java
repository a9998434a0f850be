package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v2/promotion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promotion", description = "The scheduled round")
@Blocking
class PromotionResource {

    private final Tuning tuning;
    private final RoundTimes times;

    PromotionResource(Tuning tuning, RoundTimes times) {
        this.tuning = tuning;
        this.times = times;
    }

    @GET
    public PromotionView next() {
        Tuning.Present present = tuning.present();
        RoundSettings settings = present.settings();
        return new PromotionView(
                times.next().orElse(null),
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
