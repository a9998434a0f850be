package ml.ispovesti.preparation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was found, for people and for programs. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Findings findings;

    Report(Findings findings) {
        this.findings = findings;
    }

    /** {@code report.txt}, {@code report.json} and {@code report.html}. */
    void into(Path folder) throws IOException {
        Files.writeString(folder.resolve("report.txt"), text());
        Files.writeString(folder.resolve("report.json"), json());
        Files.writeString(folder.resolve("report.html"), Page.of(findings));
    }

    String text() {
        Findings.Counts counts = findings.counts();
        Findings.Lengths lengths = findings.lengths();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,12d texts read%n%,12d for training%n%,12d for validation%n",
                counts.read(),
                counts.train(),
                counts.validation() + counts.heldOut()));
        findings.left().forEach((why, texts) -> {
            if (texts > 0) {
                text.append(String.format(Locale.ROOT, "%,12d left out: %s%n", texts, why.words()));
            }
        });
        text.append(String.format(
                Locale.ROOT,
                "%nCharacters of those that were kept: %,d; of one %.0f in the mean, %d in the middle, 90 %% have at most %d, all %d%n",
                lengths.characters(),
                lengths.mean(),
                lengths.median(),
                lengths.most90(),
                lengths.longest()));
        text.append(String.format("%nMost frequent openings%n"));
        findings.openings()
                .forEach(opening ->
                        text.append(String.format(Locale.ROOT, "%,12d %s%n", opening.texts(), opening.words())));
        return text.toString();
    }

    /** In one sentence. */
    static String reasons(Findings findings) {
        String reasons = findings.left().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " left out (" + entry.getKey().words() + ")")
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? findings.counts().validation() + " for validation" : reasons;
    }

    private String json() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("texts")
                .put("read", findings.counts().read())
                .put("train", findings.counts().train())
                .put("validation", findings.counts().validation())
                .put("heldOut", findings.counts().heldOut());
        ObjectNode left = root.putObject("left");
        findings.left().forEach((why, texts) -> left.put(why.name().toLowerCase(Locale.ROOT), texts));
        Findings.Lengths lengths = findings.lengths();
        root.putObject("lengths")
                .put("characters", lengths.characters())
                .put("mean", lengths.mean())
                .put("median", lengths.median())
                .put("most90", lengths.most90())
                .put("longest", lengths.longest());
        var openings = root.putArray("openings");
        findings.openings()
                .forEach(opening ->
                        openings.addObject().put("words", opening.words()).put("texts", opening.texts()));
        return JSON.writeValueAsString(root) + "\n";
    }
}
