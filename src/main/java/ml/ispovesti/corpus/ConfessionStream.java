package ml.ispovesti.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@link ConfessionFile} reads, for files of any size: one confession at a time. The file is read twice, since a separator
 * may come late.
 */
public final class ConfessionStream {

    private static final Pattern SEPARATOR = Pattern.compile("={20,}");

    private enum Form {
        LINES,
        BLOCKS,
        JSON
    }

    private final Path file;
    private final Charset charset;

    public ConfessionStream(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    /** What is done with each; it may fail where it writes. */
    @FunctionalInterface
    public interface Taker {
        void take(ConfessionFile.Entry entry) throws IOException;
    }

    private interface LineTaker {
        void take(int number, String line) throws IOException;
    }

    /**
     * Overlong ones come cut, and are still longer than any confession may be.
     *
     * @throws java.nio.charset.CharacterCodingException where it is in another encoding
     * @throws ConfessionFile.Unreadable for JSON Lines of which one is none
     */
    public void read(Taker taker) throws IOException {
        switch (form()) {
            case LINES -> each((number, line) -> taker.take(new ConfessionFile.Entry(number, line)));
            case BLOCKS -> {
                Block block = new Block(taker);
                each(block);
                block.end();
            }
            case JSON ->
                each((number, line) -> taker.take(JsonLines.read(List.of(new ConfessionFile.Entry(number, line)))
                        .get(0)));
        }
    }

    private Form form() throws IOException {
        Form[] form = {null};
        each((number, line) -> {
            if (form[0] == null) {
                form[0] = line.startsWith("{") ? Form.JSON : Form.LINES;
            }
            if (SEPARATOR.matcher(line).matches()) {
                form[0] = Form.BLOCKS;
            }
        });
        return form[0] == null ? Form.LINES : form[0];
    }

    /** Without empty ones. */
    private void each(LineTaker taker) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                // A decoder that was told nothing refuses what is malformed; a reader that is given a charset replaces
                // it.
                InputStreamReader reader = new InputStreamReader(bytes, charset.newDecoder())) {
            BoundedLines lines = new BoundedLines(reader);
            int number = 0;
            for (String line = lines.read(); line != null; line = lines.read()) {
                number++;
                String bare = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
                if (!bare.isEmpty()) {
                    taker.take(number, bare);
                }
            }
        }
    }

    private static final class Block implements LineTaker {

        private final Taker taker;
        private final StringBuilder text = new StringBuilder();
        private int start;

        Block(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void take(int number, String line) throws IOException {
            if (SEPARATOR.matcher(line).matches()) {
                end();
            } else if (text.isEmpty()) {
                start = number;
                text.append(line);
            } else if (text.length() < BoundedLines.LONGEST) {
                text.append(' ').append(line);
            }
        }

        void end() throws IOException {
            if (!text.isEmpty()) {
                taker.take(new ConfessionFile.Entry(start, text.toString()));
                text.setLength(0);
            }
        }
    }
}
