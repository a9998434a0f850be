package ml.ispovesti.sharing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A font that comes with the program, since a server has none of its own that one could count on. */
final class Typeface {

    /** With fractions of pixels, so that widths grow with the size and a line is measured once for all sizes. */
    static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final float MEASURED_AT = 100;

    private final Font font;

    private Typeface(Font font) {
        this.font = font.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }

    static Typeface named(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            return new Typeface(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException | LinkageError e) {
            throw new IllegalStateException(
                    "Java cannot read the font " + file + ": it needs the libraries FreeType, fontconfig and HarfBuzz.",
                    e);
        }
    }

    Font at(float size) {
        return font.deriveFont(size);
    }

    /** How wide a piece of text is at size 1. */
    double width(String piece) {
        return at(MEASURED_AT).getStringBounds(piece, EXACT).getWidth() / MEASURED_AT;
    }

    double width(String piece, float size) {
        return width(piece) * size;
    }

    /** The text without what the font has no letters for, such as emoji, without the spaces before that, and with single ones. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter == ' ' || !font.canDisplay(letter)) {
                stripEnd(printable);
            }
            if (font.canDisplay(letter)) {
                printable.appendCodePoint(letter);
            }
        });
        return printable.toString();
    }

    private static void stripEnd(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }
}
