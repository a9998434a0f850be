package ml.ispovesti.generator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model of the store. What could not be found out because of the problem is null.
 *
 * @param bytes on the disk, of all files in its folder
 * @param parameters numbers that it consists of
 * @param context tokens that it can look at
 * @param vocabulary tokens that it knows
 * @param dtype the type of its weights in the files; several with commas between
 * @param licence as its card tells, or "unknown"
 * @param problem why it cannot be used; null if it can
 */
@RegisterForReflection
@Schema(requiredProperties = {"name"})
public record ModelListing(
        String name,
        long bytes,
        Long parameters,
        Integer layers,
        Integer width,
        Integer context,
        Integer vocabulary,
        String dtype,
        String licence,
        SumsState sums,
        String problem) {

    /** What SHA256SUMS says. */
    public enum SumsState {
        NONE,
        UNCHECKED,
        RIGHT,
        WRONG
    }
}
