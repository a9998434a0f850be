package ml.ispovesti.generator;

import java.util.Optional;

/** Somebody who knows which model was chosen at run time; where there is nobody, or nothing was chosen, the configured one is used. */
public interface ModelChoice {

    Optional<String> chosen();
}
