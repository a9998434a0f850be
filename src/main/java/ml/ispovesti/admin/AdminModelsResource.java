package ml.ispovesti.admin;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import ml.ispovesti.generation.Generators;
import ml.ispovesti.generator.ModelListing;
import ml.ispovesti.generator.ModelShelf;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

@Path("/api/v2/admin/models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Blocking
class AdminModelsResource {

    private static final Logger LOG = Logger.getLogger(AdminModelsResource.class);

    /** Large models take long to load. */
    private static final Duration LOADED_WITHIN = Duration.ofMinutes(3);

    private final Generators generators;
    private final ModelKeeper keeper;
    private final ChosenModel choice;
    private final SecurityIdentity identity;
    private final Instance<ModelShelf> shelf;
    private final String configured;

    AdminModelsResource(
            Generators generators,
            ModelKeeper keeper,
            ChosenModel choice,
            SecurityIdentity identity,
            Instance<ModelShelf> shelf,
            @ConfigProperty(name = "ispovesti.model") String configured) {
        this.generators = generators;
        this.keeper = keeper;
        this.choice = choice;
        this.identity = identity;
        this.shelf = shelf;
        this.configured = configured;
    }

    @GET
    @Operation(summary = "The generators that are awake, the models beside this process, and what is in use")
    public AdminModelsView models() {
        return view();
    }

    @PUT
    @Operation(
            summary = "Uses another model from now on, in all generators",
            description =
                    "Answers when all that are awake have loaded it, which takes seconds. What is being written is finished with the"
                            + " old one. A model that one of them cannot use changes nothing. The choice outlives a restart, and"
                            + " generators that come later follow it.")
    public synchronized AdminModelsView use(ModelRequest request) {
        if (request == null || request.model() == null || request.model().isBlank()) {
            throw Problem.UNUSABLE_MODEL.because("Name a folder of the model store: {\"model\": \"…\"}.");
        }
        Optional<String> used = generators.awake().stream().map(Presence::model).findFirst();
        if (used.isEmpty()) {
            throw Problem.GENERATOR_UNAVAILABLE.because(
                    "No generator is awake that could try it.", Duration.ofMinutes(1));
        }
        // One at a time, and remembered first, so that no other website tells the generators otherwise meanwhile.
        String by = identity.getPrincipal().getName();
        Optional<String> chosen = choice.chosen();
        choice.remember(request.model(), by);
        try {
            keeper.use(request.model(), LOADED_WITHIN).ifPresent(refusing -> {
                keeper.takeBack(request.model(), chosen, used, by);
                throw Problem.UNUSABLE_MODEL.because(
                        "It cannot be used, and the one of before stays: " + refusing.refusal());
            });
        } catch (TimeoutException e) {
            keeper.takeBack(request.model(), chosen, used, by);
            throw Problem.GENERATOR_UNAVAILABLE.because(
                    "Not all generators have answered, or another model was chosen meanwhile, so this one is not used.",
                    Duration.ofMinutes(1));
        }
        LOG.infof("The model is now %s, by %s", request.model(), by);
        return view();
    }

    /** Not by calling {@link #models}, which would ask again who is there, after a wait that may have outlived the answer. */
    private AdminModelsView view() {
        List<ModelListing> models =
                shelf.stream().flatMap(each -> each.list().stream()).toList();
        return AdminModelsView.of(choice.chosen().orElse(configured), generators.awake(), models);
    }

    record ModelRequest(String model) {}
}
