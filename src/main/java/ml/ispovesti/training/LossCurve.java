package ml.ispovesti.training;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What a training's loss was over time, as a picture. */
final class LossCurve {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int EDGE = 48;

    private final List<Judgement> judgements;
    private final double most;
    private final double least;

    private LossCurve(List<Judgement> judgements) {
        this.judgements = judgements;
        this.most = losses().max().orElse(1);
        this.least = losses().min().orElse(0);
    }

    static String svg(List<Judgement> judgements) {
        return new LossCurve(judgements).svg();
    }

    private DoubleStream losses() {
        return judgements.stream()
                .flatMapToDouble(judgement -> DoubleStream.of(judgement.loss(), judgement.trained()))
                .filter(Double::isFinite);
    }

    private String svg() {
        long last =
                judgements.isEmpty() ? 0 : judgements.get(judgements.size() - 1).step();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <title>Loss in nats a token over %3$d steps: texts that were learnt (dashed) and others</title>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                <path d="M%4$d %4$d V%5$d H%6$d" fill="none" stroke="#888"/>
                <text x="4" y="%4$d">%7$s</text><text x="4" y="%5$d">%8$s</text><text x="%6$d" y="%9$d" text-anchor="end">%3$d</text>
                <polyline points="%10$s" fill="none" stroke="#a8540f" stroke-dasharray="4 3"/>
                <polyline points="%11$s" fill="none" stroke="#1f4e79" stroke-width="2"/>
                </svg>
                """
                .formatted(
                        WIDTH,
                        HEIGHT,
                        last,
                        EDGE,
                        HEIGHT - EDGE,
                        WIDTH - EDGE,
                        number(most),
                        number(least),
                        HEIGHT - EDGE + 20,
                        points(Judgement::trained, last),
                        points(Judgement::loss, last));
    }

    private String points(ToDoubleFunction<Judgement> loss, long last) {
        return judgements.stream()
                .filter(judgement -> Double.isFinite(loss.applyAsDouble(judgement)))
                .map(judgement -> number(EDGE + (WIDTH - 2.0 * EDGE) * judgement.step() / last) + ","
                        + number(EDGE
                                + (HEIGHT - 2.0 * EDGE)
                                        * (most - loss.applyAsDouble(judgement))
                                        / Math.max(1e-9, most - least)))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
