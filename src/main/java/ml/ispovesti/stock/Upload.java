package ml.ispovesti.stock;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.problem.Problem;

/** A file as it comes in. It is read to its end before anything is done about it, so that one that breaks off has changed nothing. */
final class Upload {

    /** Also empty ones. More of them would not fit into memory, short as they are. */
    static final int MOST_LINES = 100_000;

    private Upload() {}

    /** @return at least one; refuses a file that cannot be read, is too large or has none */
    static List<ConfessionFile.Entry> read(InputStream file, UploadLimit limit) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var lines = new BufferedReader(new InputStreamReader(new Counted(file, limit), decoder))) {
            AtomicInteger count = new AtomicInteger();
            List<ConfessionFile.Entry> entries =
                    ConfessionFile.read(lines.lines().peek(line -> refuseTooMany(count.incrementAndGet())));
            if (entries.isEmpty()) {
                throw refusal("There is no confession in it");
            }
            return entries;
        } catch (ConfessionFile.Unreadable e) {
            throw refusal("It cannot be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw broken(e.getCause());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static void refuseTooMany(int lines) {
        if (lines > MOST_LINES) {
            throw refusal(
                    "It has more than " + MOST_LINES + " lines; send it in several files, or use ./run.sh import");
        }
    }

    private static RuntimeException broken(IOException e) {
        return e instanceof CharacterCodingException
                ? refusal("It is not UTF-8 text; save it as such, and send it again")
                : refusal("It did not come wholly; send it again");
    }

    private static RuntimeException refusal(String reason) {
        return Problem.INVALID_FILE.because(reason + ". Nothing was taken.");
    }

    /** For those who do not say beforehand how much they send. */
    private static final class Counted extends FilterInputStream {

        private final UploadLimit limit;
        private long read;

        Counted(InputStream in, UploadLimit limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int many = super.read(into, from, most);
            count(Math.max(many, 0));
            return many;
        }

        private void count(int more) {
            read += more;
            if (read > limit.largest()) {
                throw Problem.BODY_TOO_LARGE.because(limit.advice());
            }
        }
    }
}
