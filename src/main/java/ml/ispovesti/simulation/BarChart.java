package ml.ispovesti.simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Bars with their confidence intervals, as SVG that takes its colours from the page. */
final class BarChart {

    private static final int LABELS = 240;
    private static final int BARS = 400;
    private static final int FIGURES = 120;
    private static final int ROW = 26;
    private static final int BAR = 16;

    private final String title;
    private final Function<Line, Estimate> figure;
    private final Function<Estimate, String> words;

    BarChart(String title, Function<Line, Estimate> figure, Function<Estimate, String> words) {
        this.title = title;
        this.figure = figure;
        this.words = words;
    }

    String draw(List<Line> lines) {
        double most = lines.stream()
                .map(figure)
                .mapToDouble(estimate -> estimate.mean() + estimate.margin())
                .max()
                .orElse(1);
        int width = LABELS + BARS + FIGURES;
        StringBuilder svg = new StringBuilder();
        svg.append("<figure><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
                .formatted(title, width, ROW * lines.size(), title));
        for (int i = 0; i < lines.size(); i++) {
            svg.append(row(lines.get(i), ROW * i, BARS / Math.max(most, Double.MIN_NORMAL)));
        }
        return svg.append("</svg></figure>\n").toString();
    }

    private String row(Line line, int top, double scale) {
        Estimate estimate = figure.apply(line);
        double end = LABELS + Math.max(0, estimate.mean()) * scale;
        double low = LABELS + Math.max(0, estimate.mean() - estimate.margin()) * scale;
        double high = LABELS + Math.max(0, estimate.mean() + estimate.margin()) * scale;
        int middle = top + ROW / 2;
        return String.format(
                Locale.ROOT,
                "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                        + "<path d=\"M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8\"/><text x=\"%.1f\" y=\"%d\">%s</text>%n",
                LABELS - 8,
                middle + 4,
                line.policy().name(),
                LABELS,
                middle - BAR / 2,
                end - LABELS,
                BAR,
                low,
                middle,
                high,
                low,
                middle - 4,
                high,
                middle - 4,
                high + 6,
                middle + 4,
                words.apply(estimate));
    }
}
