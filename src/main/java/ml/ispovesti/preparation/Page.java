package ml.ispovesti.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as one page: no scripts, nothing from elsewhere, light or dark as the reader's machine is. */
final class Page {

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>A corpus</title>
            <style>
            :root { color-scheme: light dark; --paper: #fbf9f4; --ink: #23201b; --faint: #6b655b; --bar: #4f7a6f }
            @media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #ece7dc; --faint: #a49d90; --bar: #6aa294 } }
            body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto;
              max-width: 60rem; padding: 0 1rem }
            figure { margin: 1.5rem 0 } figcaption { font-weight: 600 } svg { width: 100%; height: auto }
            svg text { fill: var(--ink); font: 13px system-ui, sans-serif } svg .label { text-anchor: end }
            svg rect { fill: var(--bar) } p { color: var(--faint) }
            </style></head><body>
            <h1>A corpus</h1>
            """;

    private static final int LABELS = 330;
    private static final int BARS = 330;
    private static final int FIGURES = 100;
    private static final int ROW = 24;
    private static final int BAR = 15;
    private static final int MOST_ROWS = 25;
    private static final int LEAST_WIDTH = 25;

    private Page() {}

    private record Bar(String label, long texts) {}

    static String of(Findings findings) {
        Findings.Counts counts = findings.counts();
        Findings.Lengths lengths = findings.lengths();
        List<Bar> fate = new ArrayList<>();
        fate.add(new Bar("for training", counts.train()));
        fate.add(new Bar("for validation", counts.validation()));
        findings.left().forEach((why, texts) -> fate.add(new Bar(shortWords(why), texts)));
        List<Bar> openings = findings.openings().stream()
                .map(opening -> new Bar(opening.words(), opening.texts()))
                .toList();
        return HEAD
                + String.format(
                        Locale.ROOT,
                        "<p>%,d texts read; %,d given for validation. %,d characters are kept, %.0f a text in the mean, %d in the middle.</p>%n",
                        counts.read(),
                        counts.heldOut(),
                        lengths.characters(),
                        lengths.mean(),
                        lengths.median())
                + chart("What became of the texts", fate)
                + chart("Lengths of those that are kept, in characters", lengths(findings))
                + chart("Most frequent openings", openings)
                + "</body></html>\n";
    }

    private static String shortWords(Why why) {
        return switch (why) {
            case BROKEN -> "broken characters";
            case PERSONAL -> "personal data";
            case HELD_OUT -> "in the given validation file";
            case REPEATED -> "the same as one before";
            default -> why.words();
        };
    }

    private static List<Bar> lengths(Findings findings) {
        int longest = findings.lengths().longest();
        int width = LEAST_WIDTH;
        while (longest / width >= MOST_ROWS) {
            width *= 2;
        }
        List<Bar> bars = new ArrayList<>();
        for (int from = 0; from <= longest; from += width) {
            bars.add(new Bar(from + "–" + (from + width - 1), findings.between(from, width)));
        }
        return bars;
    }

    private static String chart(String title, List<Bar> bars) {
        long most = bars.stream().mapToLong(Bar::texts).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                "<figure><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                title, LABELS + BARS + FIGURES, ROW * bars.size(), title));
        for (int i = 0; i < bars.size(); i++) {
            svg.append(row(bars.get(i), ROW * i + ROW / 2, (double) BARS / Math.max(1, most)));
        }
        return svg.append("</svg></figure>\n").toString();
    }

    private static String row(Bar bar, int middle, double scale) {
        return String.format(
                Locale.ROOT,
                "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%,d</text>%n",
                LABELS - 8,
                middle + 4,
                escaped(bar.label()),
                LABELS,
                middle - BAR / 2,
                bar.texts() * scale,
                BAR,
                LABELS + bar.texts() * scale + 6,
                middle + 4,
                bar.texts());
    }

    /** Openings come from strangers; a word may be as long as a text. */
    private static String escaped(String label) {
        String few = label.codePointCount(0, label.length()) <= 45
                ? label
                : label.substring(0, label.offsetByCodePoints(0, 44)) + "…";
        return few.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
