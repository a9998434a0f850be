package ml.ispovesti.simulation;

import java.util.List;

/** The report as one page: no scripts, nothing from elsewhere, light or dark as the reader's machine is. */
final class Html {

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Which rule finds the best confessions</title>
            <style>
            :root { color-scheme: light dark; --paper: #fbf9f4; --ink: #23201b; --faint: #6b655b; --bar: #4f7a6f; --line: #d8d2c4 }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #1b1a18; --ink: #ece7dc; --faint: #a49d90; --bar: #6aa294; --line: #3a3732 }
            }
            body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto;
              max-width: 60rem; padding: 0 1rem }
            figure { margin: 1.5rem 0 } figcaption { font-weight: 600 } svg { width: 100%; height: auto }
            svg text { fill: var(--ink); font: 13px system-ui, sans-serif } svg .label { text-anchor: end }
            svg rect { fill: var(--bar) } svg path { stroke: var(--ink); fill: none }
            .wide { overflow-x: auto } table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 14px }
            td { white-space: nowrap } th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left } p { color: var(--faint) }
            </style></head><body>
            <h1>Which rule finds the best confessions</h1>
            """;

    private static final BarChart BEST =
            new BarChart("How often the truly best one was promoted, %", Line::best, Report::percent);
    private static final BarChart REGRET =
            new BarChart("Regret: how much more the best one is worth. Less is better", Line::regret, Report::number);
    private static final BarChart CHEATED =
            new BarChart("How often the cheats' text won, %. Less is better", Line::cheated, Report::percent);

    private Html() {}

    static String page(Simulation simulation, List<Line> lines) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(
                "<p>%d seasons of %d rounds for every line, seed %d; whiskers and ± are 95 %% confidence intervals.</p>%n"
                        .formatted(simulation.seasons(), simulation.days(), simulation.seed()));
        for (Scenario scenario : simulation.scenarios()) {
            List<Line> own =
                    lines.stream().filter(line -> line.scenario() == scenario).toList();
            page.append(section(scenario, own));
        }
        return page.append("</body></html>\n").toString();
    }

    private static String section(Scenario scenario, List<Line> lines) {
        StringBuilder section =
                new StringBuilder("<h2>%s</h2>%n<p>%s</p>%n".formatted(scenario.name(), about(scenario)));
        section.append(BEST.draw(lines)).append(REGRET.draw(lines));
        if (scenario.cheats() > 0) {
            section.append(CHEATED.draw(lines));
        }
        section.append("<div class=\"wide\"><table><thead><tr><th>rule<th>order<th>the best promoted, %<th>regret"
                + "<th>regret less than by the first<th>cheats won, %<th>nobody promoted, %</thead><tbody>\n");
        for (Line line : lines) {
            section.append("<tr><td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s%n"
                    .formatted(
                            line.policy().rule(),
                            line.policy().order(),
                            Report.percent(line.best()),
                            Report.number(line.regret()),
                            Report.number(line.ahead()),
                            Report.percent(line.cheated()),
                            Report.percent(line.nobody())));
        }
        return section.append("</tbody></table></div>\n").toString();
    }

    private static String about(Scenario scenario) {
        return "%.0f readers a day, %.0f texts that come late%s."
                .formatted(
                        scenario.readers(),
                        scenario.late(),
                        scenario.cheats() == 0 ? "" : ", and " + scenario.cheats() + " cheats");
    }
}
