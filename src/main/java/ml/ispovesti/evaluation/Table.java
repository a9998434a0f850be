package ml.ispovesti.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ml.ispovesti.evaluation.Evaluation.OfModel;
import ml.ispovesti.training.ModelLoss;

/** An {@link Evaluation} for people: a line for each figure, a column for the file and for each model. */
final class Table {

    private static final String NONE = "–";

    private final List<List<String>> lines = new ArrayList<>();
    private final Evaluation evaluation;

    private Table(Evaluation evaluation) {
        this.evaluation = evaluation;
        List<String> head = new ArrayList<>(List.of("", evaluation.corpus()));
        evaluation.models().forEach(model -> head.add(model.model()));
        lines.add(head);
    }

    static String of(Evaluation evaluation) {
        Table table = new Table(evaluation);
        table.losses();
        table.texts();
        return table.text() + table.objections();
    }

    private void losses() {
        loss("bits a character", loss -> number("%.4f", loss.bitsPerCharacter()));
        loss("nats a token", loss -> number("%.4f", loss.natsPerToken()));
        loss("perplexity", loss -> number("%.1f", loss.perplexity()));
        loss(
                "texts judged",
                loss -> number("%,d", loss.texts()) + (loss.cut() == 0 ? "" : number(" (%,d cut)", loss.cut())));
    }

    private void texts() {
        figure("texts", figures -> number("%,d", figures.texts()));
        figure(
                "words: 10 %, half, 90 %",
                figures -> figures.words().stream().map(Object::toString).collect(Collectors.joining(", ")));
        figure("runs of 8 words that were learnt", figures -> percent(figures.verbatim()));
        figure("texts that were learnt", figures -> number("%,d", figures.copied()));
        int over = evaluation.reference().distinctOver();
        for (int length = 1; length <= evaluation.reference().distinct().size(); length++) {
            int which = length - 1;
            figure(
                    number("distinct-%d of %,d words", length, over),
                    figures -> percent(figures.distinct().get(which)));
        }
        figure("repeated runs of 3 words", figures -> percent(figures.repetition()));
        figure("taken by the rules", figures -> percent(figures.valid()));
    }

    private void loss(String name, Function<ModelLoss, String> figure) {
        List<String> line = new ArrayList<>(List.of(name, NONE));
        evaluation.models().forEach(model -> line.add(figure.apply(model.loss())));
        lines.add(line);
    }

    private void figure(String name, Function<TextFigures, String> figure) {
        List<String> line = new ArrayList<>(List.of(name, figure.apply(evaluation.reference())));
        evaluation.models().forEach(model -> line.add(figure.apply(model.samples())));
        lines.add(line);
    }

    /** The first column to the left, figures to the right. */
    private String text() {
        int columns = lines.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, columns)
                        .mapToObj(
                                i -> ("%" + (i == 0 ? "-" : "") + Math.max(1, widths[i]) + "s").formatted(line.get(i)))
                        .collect(Collectors.joining("   ", "", "\n")))
                .collect(Collectors.joining());
    }

    /** Why texts would be written again. */
    private String objections() {
        return evaluation.models().stream()
                .map(Table::objections)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private static String objections(OfModel model) {
        if (model.samples().objections().isEmpty()) {
            return null;
        }
        return model.samples().objections().entrySet().stream()
                .map(entry -> number("%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", ", "\nOf " + model.model() + "'s attempts ", ".\n"));
    }

    private static String percent(double share) {
        return number("%.2f %%", 100 * share);
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
