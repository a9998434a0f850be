package ml.ispovesti.gpt2;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The files with a model's tensors: model.safetensors, or else those that model.safetensors.index.json names. */
final class Shards implements AutoCloseable {

    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    /** Each one is held open, and the site needs files too. */
    private static final int MOST = 500;

    private final Path file;
    private final Map<String, Safetensors> open = new HashMap<>();
    private final Map<String, Safetensors> byTensor = new HashMap<>();

    private Shards(Path file) {
        this.file = file;
    }

    static Shards open(ModelFolder folder) {
        boolean sharded = !folder.has(SINGLE) && folder.has(INDEX);
        Shards shards = new Shards(folder.file(sharded ? INDEX : SINGLE));
        try {
            if (sharded) {
                shards.openIndexed(folder);
            } else {
                shards.openSingle(folder);
            }
            return shards;
        } catch (RuntimeException e) {
            shards.close();
            throw e;
        }
    }

    /** The one that says which tensors there are. */
    Path file() {
        return file;
    }

    Set<String> names() {
        return byTensor.keySet();
    }

    /** @return the file that holds the tensor, null if none does */
    Safetensors holder(String tensor) {
        return byTensor.get(tensor);
    }

    @Override
    public void close() {
        open.values().forEach(Safetensors::close);
    }

    private void openSingle(ModelFolder folder) {
        if (!folder.has(SINGLE) && folder.has("pytorch_model.bin")) {
            throw new ModelProblem(
                    file, "is missing; pytorch_model.bin is a program as much as a file and is not read: convert it");
        }
        Safetensors single = opened(folder, SINGLE);
        single.names().forEach(tensor -> byTensor.put(tensor, single));
    }

    private void openIndexed(ModelFolder folder) {
        JsonNode map = ModelJson.object(folder, INDEX).path("weight_map");
        if (!map.isObject() || map.isEmpty()) {
            throw new ModelProblem(file, "has no weight_map");
        }
        for (Map.Entry<String, JsonNode> tensor : map.properties()) {
            Safetensors shard = opened(folder, shardName(tensor.getValue()));
            if (shard.entry(tensor.getKey()) == null) {
                throw new ModelProblem(
                        shard.file(), "lacks the tensor %s, which %s says it has".formatted(tensor.getKey(), INDEX));
            }
            byTensor.put(tensor.getKey(), shard);
        }
    }

    private String shardName(JsonNode name) {
        if (!name.isTextual()
                || !ModelFolder.NAME.matcher(name.textValue()).matches()
                || !name.textValue().endsWith(".safetensors")) {
            throw new ModelProblem(
                    file, "weight_map has %s where the plain name of a safetensors file should be".formatted(name));
        }
        return name.textValue();
    }

    private Safetensors opened(ModelFolder folder, String name) {
        Safetensors there = open.get(name);
        if (there == null) {
            if (open.size() == MOST) {
                throw new ModelProblem(file, "names more than %d files".formatted(MOST));
            }
            there = Safetensors.open(folder, name);
            open.put(name, there);
        }
        return there;
    }
}
