package ml.ispovesti.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page as npm built it, around the place where each address says something else. */
record Template(String before, String after) {

    private static final String FILE = "META-INF/resources/index.html";
    private static final String START = "<!--head-->";
    private static final String END = "<!--/head-->";

    /** Empty in a build without the website. */
    static Optional<Template> load() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template read(String page) {
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        if (start < 0 || end < start) {
            throw new IllegalStateException("index.html has no " + START + " and " + END + " to write between");
        }
        return new Template(page.substring(0, start), page.substring(end + END.length()));
    }

    byte[] with(String head) {
        return (before + head + after).getBytes(StandardCharsets.UTF_8);
    }
}
