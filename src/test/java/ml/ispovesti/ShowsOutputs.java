package ml.ispovesti;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Of a test that failed, shows what its processes said, as their logs are gone when it is over. */
public final class ShowsOutputs implements BeforeEachCallback, AfterTestExecutionCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SiteProcess.forgetStarted();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            System.out.println("Failed: " + context.getDisplayName() + "\n" + SiteProcess.outputsOfStarted());
        }
    }
}
