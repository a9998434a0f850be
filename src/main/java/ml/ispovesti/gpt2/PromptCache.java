package ml.ispovesti.gpt2;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;

/**
 * Keys, values and end states of prompts, so that the empty beginning, and those that are asked for often, are computed once. Which ones
 * stay when it is full is decided by how often they were asked for (Caffeine's TinyLFU). To be used by one thread at a time.
 */
final class PromptCache implements AutoCloseable {

    private final Gpt2Model model;
    private final long bytes;
    private final Cache<List<Long>, KvCache> known;

    PromptCache(Gpt2Model model, long bytes) {
        this.model = model;
        this.bytes = bytes;
        this.known = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((List<Long> tokens, KvCache cache) ->
                        (int) Math.min(Integer.MAX_VALUE, model.cacheBytes(tokens.size())))
                .removalListener((tokens, cache, cause) -> cache.close())
                // The engine's memory belongs to the model's thread.
                .executor(Runnable::run)
                .build();
    }

    /** Fills an empty cache with what is known of the prompt, which may be nothing. */
    void recall(Prompt prompt, KvCache empty) {
        KvCache before = known.getIfPresent(key(prompt));
        if (before != null) {
            model.copy(before, empty);
        }
    }

    /** @param cache has read exactly the prompt */
    void remember(Prompt prompt, KvCache cache) {
        List<Long> key = key(prompt);
        if (model.cacheBytes(key.size()) <= bytes && known.getIfPresent(key) == null) {
            known.put(key, copied(cache));
        }
    }

    private KvCache copied(KvCache cache) {
        KvCache copy = model.newCache(cache.length());
        try {
            model.copy(cache, copy);
            return copy;
        } catch (RuntimeException | Error e) {
            copy.close();
            throw e;
        }
    }

    /** How many prompts it knows. */
    long size() {
        known.cleanUp();
        return known.estimatedSize();
    }

    @Override
    public void close() {
        known.invalidateAll();
    }

    private static List<Long> key(Prompt prompt) {
        return Arrays.stream(prompt.tokens()).boxed().toList();
    }
}
