package ml.ispovesti.queue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** In one process. */
@QuarkusTest
@TestProfile(EmbeddedContractTest.WithoutPauses.class)
class EmbeddedContractTest extends QueueContract {

    public static class WithoutPauses implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ispovesti.promotion.least-age", "0s", "ispovesti.generation.pause", "0s");
        }
    }
}
