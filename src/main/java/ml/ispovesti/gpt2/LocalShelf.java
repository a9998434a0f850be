package ml.ispovesti.gpt2;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import ml.ispovesti.generator.ModelListing;
import ml.ispovesti.generator.ModelShelf;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The model store of a process that writes. */
@ApplicationScoped
class LocalShelf implements ModelShelf {

    private final Path store;
    private final boolean writes;

    LocalShelf(
            @ConfigProperty(name = "ispovesti.model-store") Path store,
            @ConfigProperty(name = "ispovesti.writes") boolean writes) {
        this.store = store;
        this.writes = writes;
    }

    @Override
    public List<ModelListing> list() {
        return writes ? new ModelStore(store).list(true) : List.of();
    }
}
