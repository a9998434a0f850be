package ml.ispovesti.sharing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws the preview picture: a sheet of paper under a lamp at night, with the text, its author's pseudonym, and who wrote it. */
final class Paper {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color NIGHT = new Color(0x15131b);
    private static final Color LIT = new Color(0x4a3521);
    private static final Color PAPER = new Color(0xfaf5ec);
    private static final Color LINE = new Color(0xe6dccb);
    private static final Color INK = new Color(0x241e17);
    private static final Color QUIET = new Color(0x6b6053);
    private static final Color GIVEN = new Color(0xa4540b);
    private static final Color LAMP = new Color(0xf2a541);

    private static final int EDGE = 48;
    private static final int INSET = 60;
    private static final int LEFT = EDGE + INSET;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int TOP = EDGE + 32;
    private static final int BOTTOM = TOP + 384;
    private static final int RULE = BOTTOM + 14;
    private static final int FOOT = 539;
    private static final int FOOT_SIZE = 30;
    private static final int MARK = 104;
    private static final int MARK_FEET = MARK * 57 / 64;
    private static final int NAME_END = RIGHT - MARK - 12;

    private static final String NAME = "Ispovesti";
    private static final String MACHINE = " · napisala mašina";

    private final Typeface serif = Typeface.named("Literata-Regular.ttf");
    private final Typeface sans = Typeface.named("Inter-Medium.ttf");

    /** What all pictures share, drawn once. */
    private final BufferedImage blank = blank();

    /** As PNG; any number of threads at the same time. */
    byte[] draw(Sheet sheet) {
        BufferedImage picture = copy();
        Graphics2D pen = pen(picture);
        String given = serif.printable(sheet.given());
        String rest = serif.printable(sheet.rest());
        text(pen, given + (given.endsWith(" ") ? rest.stripLeading() : rest), given.length());
        foot(pen, sans.printable(sheet.pseudonym()));
        pen.dispose();
        return png(picture);
    }

    private void text(Graphics2D pen, String text, int given) {
        double room = BOTTOM - TOP;
        Typesetting set = Typesetting.of(text, RIGHT - LEFT, room, serif::width);
        pen.setFont(serif.at(set.size()));
        double leading = Typesetting.LEADING * set.size();
        // The letters' own height sits a little above the middle of a line.
        double baseline = TOP + (room - set.height()) / 2 + leading / 2 + 0.3 * set.size();
        for (Typesetting.Line line : set.lines()) {
            int split = Math.min(Math.max(given, line.start()), line.end());
            String ours = text.substring(line.start(), split);
            pen.setColor(GIVEN);
            pen.drawString(ours, LEFT, (float) baseline);
            pen.setColor(INK);
            pen.drawString(
                    text.substring(split, line.end()) + (line.cut() ? Typesetting.MORE : ""),
                    (float) (LEFT + serif.width(ours, set.size())),
                    (float) baseline);
            baseline += leading;
        }
    }

    private void foot(Graphics2D pen, String pseudonym) {
        double room = NAME_END - LEFT - serif.width(NAME + "  ", FOOT_SIZE) - sans.width(MACHINE, FOOT_SIZE);
        String name = pseudonym;
        for (int kept = name.length() - 1; kept > 0 && sans.width(name, FOOT_SIZE) > room; kept--) {
            name = Excerpt.of(pseudonym, kept);
        }
        pen.setFont(sans.at(FOOT_SIZE));
        pen.setColor(INK);
        pen.drawString(name, LEFT, FOOT);
        pen.setColor(QUIET);
        pen.drawString(MACHINE, (float) (LEFT + sans.width(name, FOOT_SIZE)), FOOT);
    }

    private BufferedImage blank() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setPaint(new RadialGradientPaint(
                new Point2D.Double(WIDTH * 0.72, -40), 760, new float[] {0, 1}, new Color[] {LIT, NIGHT}));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(PAPER);
        pen.fill(new RoundRectangle2D.Double(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, 28, 28));
        pen.setColor(LINE);
        pen.fillRect(LEFT, RULE, RIGHT - LEFT, 2);
        pen.setColor(QUIET);
        pen.setFont(serif.at(FOOT_SIZE));
        pen.drawString(NAME, (float) (NAME_END - serif.width(NAME, FOOT_SIZE)), FOOT);
        // It stands on the edge of the paper.
        Robot.draw(pen, RIGHT - MARK, HEIGHT - EDGE - MARK_FEET, MARK, INK, LAMP);
        pen.dispose();
        return picture;
    }

    private BufferedImage copy() {
        BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, blank.getType());
        blank.copyData(copy.getRaster());
        return copy;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    /** In memory only: left to itself, ImageIO would write a file for each picture. */
    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory refuses to be written to", e);
        }
        return bytes.toByteArray();
    }
}
