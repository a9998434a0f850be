package ml.ispovesti.sharing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark of the site, with the strokes of {@code ui/Robot.tsx} in its square of 64. */
final class Robot {

    private static final Pattern TOKEN = Pattern.compile("[MclZ]|-?\\d*\\.?\\d+");
    private static final float STROKE = 2.6f;
    private static final List<Path2D> LINES = List.of(
            path("M27.4 16.8c-.2-2.4.1-4 .3-5.9"),
            path(
                    "M14.6 19.2c4.2-2.6 20.6-2.9 25.4-.5 2.6 1.4 3 14.7.4 17.2-3.4 2.9-22.3 2.7-25.7.2-2.7-2.2-2.9-15-.1-16.9Z"),
            path("M23.6 32.2c2.2.9 5.6.9 7.9-.1"),
            path("M11.2 57c.2-8.2 3.4-14 10.3-15.2 3.6-.6 8.8-.6 12.3 0 5 .9 8 4.3 9.5 8.9"),
            path("M25 47.4c1.6 1.5 3.7 1.6 5.4.2"),
            path("M43.3 50.7c4-1.8 6.6-8.6 7.3-17.9"),
            path("M47.3 26l-1.1-6.8M50.6 25.5l.1-8.2M54 26l1.2-6.6M47 29.8c-1.1-.5-1.9-1.4-2.3-2.6"));
    private static final Path2D PALM =
            path("M46.2 25.4c1.9-1.3 7.1-1.5 8.9-.1 1 2.3.4 6.3-1.3 7.6-1.6 1.1-4.7 1-6.1-.2-1.6-1.5-2.2-5-1.5-7.3Z");

    private Robot() {}

    static void draw(Graphics2D page, double x, double y, double size, Color line, Color lamp) {
        Graphics2D pen = (Graphics2D) page.create();
        pen.translate(x, y);
        pen.scale(size / 64, size / 64);
        pen.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(line);
        LINES.forEach(pen::draw);
        pen.fill(PALM);
        pen.draw(PALM);
        dot(pen, 21.8, 26.4, 2.3);
        dot(pen, 33.4, 26.2, 2.3);
        pen.setColor(lamp);
        dot(pen, 28, 8, 3.2);
        pen.dispose();
    }

    private static void dot(Graphics2D pen, double x, double y, double radius) {
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** As much of SVG's path language as the strokes above use: M, c, l and Z. */
    private static Path2D path(String strokes) {
        Path2D path = new Path2D.Double();
        Matcher token = TOKEN.matcher(strokes);
        char command = 'M';
        while (token.find()) {
            char first = token.group().charAt(0);
            if (first == 'Z') {
                path.closePath();
                continue;
            }
            double x;
            if (Character.isLetter(first)) {
                command = first;
                x = number(token);
            } else {
                x = Double.parseDouble(token.group());
            }
            add(path, command, x, token);
        }
        return path;
    }

    private static void add(Path2D path, char command, double x, Matcher token) {
        double y = number(token);
        if (command == 'M') {
            path.moveTo(x, y);
            return;
        }
        double fromX = path.getCurrentPoint().getX();
        double fromY = path.getCurrentPoint().getY();
        if (command == 'l') {
            path.lineTo(fromX + x, fromY + y);
        } else {
            path.curveTo(
                    fromX + x,
                    fromY + y,
                    fromX + number(token),
                    fromY + number(token),
                    fromX + number(token),
                    fromY + number(token));
        }
    }

    private static double number(Matcher token) {
        token.find();
        return Double.parseDouble(token.group());
    }
}
