package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PromptCacheTest {

    private static final Sampling SAMPLING = new Sampling(1, 40, 1, 1);
    private static final Prompt PROMPT = new Prompt(new long[] {0, 300, 41, 5000}, 20);

    private static LoadedModel loaded;

    @BeforeAll
    static void load() {
        loaded = TestModels.mini();
    }

    @AfterAll
    static void close() {
        loaded.close();
    }

    @Test
    void recalledPrompt_needNotBeReadAndGoesOnTheSame() {
        try (PromptCache prompts = new PromptCache(loaded.model(), 1_000_000);
                KvCache first = newCache();
                KvCache second = newCache()) {
            long token = step(first, PROMPT.tokens(), true);
            prompts.remember(PROMPT, first);

            prompts.recall(PROMPT, second);

            assertThat(second.length()).isEqualTo(PROMPT.tokens().length);
            for (int i = 0; i < 10; i++) {
                assertThat(step(second, i == 0 ? new long[0] : new long[] {token}, i == 0))
                        .isEqualTo(i == 0 ? token : step(first, new long[] {token}, false));
            }
        }
    }

    @Test
    void unknownPrompt_leavesTheCacheEmpty() {
        try (PromptCache prompts = new PromptCache(loaded.model(), 1_000_000);
                KvCache cache = newCache()) {
            prompts.recall(PROMPT, cache);

            assertThat(cache.length()).isZero();
        }
    }

    @Test
    void memory_isBounded() {
        long bytes = 3 * loaded.model().cacheBytes(2);
        try (PromptCache prompts = new PromptCache(loaded.model(), bytes)) {
            for (long token = 1; token <= 20; token++) {
                Prompt prompt = new Prompt(new long[] {0, token}, 20);
                try (KvCache cache = newCache()) {
                    step(cache, prompt.tokens(), true);
                    prompts.remember(prompt, cache);
                }
            }
            assertThat(prompts.size()).isBetween(1L, 3L);
        }
    }

    private static KvCache newCache() {
        return loaded.model().newCache(24);
    }

    private static long step(KvCache cache, long[] tokens, boolean first) {
        Part.Draw draw = new Part.Draw(SAMPLING, 0.7f, first, new long[0]);
        return loaded.model().step(List.of(new Part(cache, tokens, draw)), SAMPLING.topK())[0];
    }
}
