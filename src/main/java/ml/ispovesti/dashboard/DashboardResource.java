package ml.ispovesti.dashboard;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ml.ispovesti.staff.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v2/admin/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Blocking
class DashboardResource {

    private final History history;
    private final Present present;

    DashboardResource(History history, Present present) {
        this.history = history;
        this.present = present;
    }

    @GET
    @Operation(
            summary = "How much happened in the last days",
            description =
                    "By the hour for 1 or 2 days, else by the day of the site. Numbers only, nobody can be told from them.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "There are not so many days")
    public DashboardView days(
            @RestQuery
                    @DefaultValue("30")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "" + Period.MOST_DAYS,
                                            defaultValue = "30"))
                    String days) {
        return history.last(Period.days(days));
    }

    @GET
    @Path("/now")
    @Operation(summary = "What the site is like at this moment")
    public PresentView now() {
        return present.view();
    }
}
