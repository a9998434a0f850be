package ml.ispovesti.preparation;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * What is made of what, and how.
 *
 * @param heldOut texts that must not be learned, or empty
 * @param share of the texts that go to validation, 0 to 1
 * @param shortest in code points, as {@code longest}
 * @param near from which likeness on two texts count as one, 0 to 1
 */
record Recipe(
        List<Path> in,
        List<Path> heldOut,
        Charset charset,
        double share,
        int shortest,
        int longest,
        double near,
        boolean latin,
        boolean anyLanguage) {}
