package ml.ispovesti.stock;

import java.util.List;
import ml.ispovesti.corpus.Import;
import ml.ispovesti.corpus.Import.Why;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import came to. */
@Schema(requiredProperties = {"taken", "known", "repeated", "unusable", "examples"})
record ImportView(
        int taken,
        @Schema(description = "How many are on the site already, or were") int known,
        @Schema(description = "How many stand in the file before") int repeated,
        @Schema(description = "How many no confession can be like") int unusable,
        @Schema(maxItems = ImportView.EXAMPLES, description = "The first of those that were not taken")
                List<SkippedView> examples) {

    static final int EXAMPLES = 20;

    static ImportView of(Import.Report report) {
        return new ImportView(
                report.stored(),
                count(report, Why.KNOWN),
                count(report, Why.REPEATED),
                count(report, Why.UNUSABLE),
                report.skipped().stream()
                        .limit(EXAMPLES)
                        .map(skipped -> new SkippedView(skipped.line(), skipped.why(), skipped.reason()))
                        .toList());
    }

    private static int count(Import.Report report, Why why) {
        return (int) report.skipped().stream()
                .filter(skipped -> skipped.why() == why)
                .count();
    }

    @Schema(requiredProperties = {"line", "why", "reason"})
    record SkippedView(@Schema(description = "Where it begins in the file") int line, Why why, String reason) {}
}
