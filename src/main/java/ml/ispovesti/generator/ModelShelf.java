package ml.ispovesti.generator;

import java.util.List;

/** The models that lie beside this process; the generators of a cluster have theirs. */
public interface ModelShelf {

    List<ModelListing> list();
}
