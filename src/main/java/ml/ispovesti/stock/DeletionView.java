package ml.ispovesti.stock;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of those that were to be deleted. */
@Schema(requiredProperties = {"deleted", "left"})
record DeletionView(
        @Schema(description = "Their numbers") List<Long> deleted,
        @Schema(description = "Those that do not wait any more") List<LeftView> left) {

    static DeletionView of(List<Long> deleted, List<Long> left) {
        Map<Long, Confession> there = left.isEmpty()
                ? Map.of()
                : Confession.<Confession>list("id in ?1", left).stream()
                        .collect(Collectors.toMap(confession -> confession.id, Function.identity()));
        return new DeletionView(
                deleted,
                left.stream()
                        .map(id -> new LeftView(id, there.containsKey(id) ? there.get(id).stage : null))
                        .toList());
    }

    @Schema(requiredProperties = {"id"})
    record LeftView(
            long id,
            @Schema(nullable = true, description = "Where it is now; null where it is not there") Stage stage) {}
}
