package ml.ispovesti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The program as it is for commands that know nothing of the data. */
@QuarkusTest
@TestProfile(DatalessTest.Dataless.class)
class DatalessTest {

    public static class Dataless implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "test,command,dataless";
        }
    }

    @ConfigProperty(name = "ispovesti.serves")
    boolean serves;

    @ConfigProperty(name = "ispovesti.command")
    boolean command;

    @ConfigProperty(name = "ispovesti.data-dir")
    Path folder;

    @Test
    void start_leavesTheDataFolderAlone() {
        assertThat(command).isTrue();
        assertThat(serves).isFalse();
        assertThat(folder).doesNotExist();
    }
}
