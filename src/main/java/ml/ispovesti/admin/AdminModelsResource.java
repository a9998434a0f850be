package ml.ispovesti.admin;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionException;
import ml.ispovesti.generation.ConfessionWriter;
import ml.ispovesti.gpt2.ModelStore;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

@Path("/api/v2/admin/models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "Only where ispovesti.admin.password is set; HTTP Basic, as admin")
@RolesAllowed(AdminIdentity.ROLE)
@Blocking
class AdminModelsResource {

    private static final Logger LOG = Logger.getLogger(AdminModelsResource.class);

    private final ConfessionWriter writer;
    private final ChosenModel choice;
    private final SecurityIdentity identity;
    private final ModelStore store;

    AdminModelsResource(
            ConfessionWriter writer,
            ChosenModel choice,
            SecurityIdentity identity,
            @ConfigProperty(name = "ispovesti.model-store") java.nio.file.Path store) {
        this.writer = writer;
        this.choice = choice;
        this.identity = identity;
        this.store = new ModelStore(store);
    }

    @GET
    @Operation(summary = "What is in the model store, and what is in use")
    public AdminModelsView models() {
        return AdminModelsView.of(writer.availability(), store.list(true));
    }

    @PUT
    @Operation(
            summary = "Uses another model from now on",
            description =
                    "Answers when it is loaded, which takes seconds. What is being written is finished with the old one; a model"
                            + " that cannot be loaded changes nothing. The choice outlives a restart.")
    public synchronized AdminModelsView use(ModelRequest request) {
        if (request == null || request.model() == null || request.model().isBlank()) {
            throw Problem.UNUSABLE_MODEL.because("Name a folder of the model store: {\"model\": \"…\"}.");
        }
        // One at a time, so that what is remembered is what is in use.
        String by = identity.getPrincipal().getName();
        try {
            writer.use(request.model()).join();
        } catch (CompletionException e) {
            throw Problem.UNUSABLE_MODEL.because("It cannot be used, and the one of before stays: "
                    + e.getCause().getMessage());
        }
        choice.remember(request.model(), by);
        LOG.infof("The model is now %s, by %s", request.model(), by);
        return models();
    }

    record ModelRequest(String model) {}
}
