package ml.ispovesti.simulation;

import java.util.List;
import java.util.Locale;

/** What came out, for people. */
public final class Report {

    private static final String HEAD =
            "| readers | rule | order | the best promoted, % | regret | regret less than by the first |"
                    + " cheats won, % | nobody promoted, % |\n|---|---|---|---|---|---|---|---|\n";

    private final Simulation simulation;
    private final List<Line> lines;

    Report(Simulation simulation, List<Line> lines) {
        this.simulation = simulation;
        this.lines = lines;
    }

    /** In Markdown. */
    public String table() {
        StringBuilder table = new StringBuilder(HEAD);
        for (Line line : lines) {
            table.append("| ")
                    .append(String.join(
                            " | ",
                            line.scenario().name(),
                            line.policy().rule(),
                            line.policy().order(),
                            percent(line.best()),
                            number(line.regret()),
                            number(line.ahead()),
                            percent(line.cheated()),
                            percent(line.nobody())))
                    .append(" |\n");
        }
        return table.toString();
    }

    /** A whole page that needs nothing else. */
    public String html() {
        return Html.page(simulation, lines);
    }

    static String percent(Estimate estimate) {
        return String.format(Locale.ROOT, "%.1f ± %.1f", 100 * estimate.mean(), 100 * estimate.margin());
    }

    static String number(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f ± %.3f", estimate.mean(), estimate.margin())
                .replace('-', '−');
    }
}
