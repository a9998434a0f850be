package ml.ispovesti.preparation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import ml.ispovesti.confession.Fingerprint;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.corpus.ConfessionStream;
import ml.ispovesti.preparation.Cleaner.Cleaned;
import ml.ispovesti.preparation.Seen.Match;

/** Makes a corpus to learn from of files of texts: one pass, one text in memory at a time. */
final class Preparation {

    private static final long WHOLE = 1L << 32;
    /** Of a text that is refused, in characters. */
    private static final int SHOWN = 80;

    private final Recipe recipe;
    private final Cleaner cleaner;
    private final Findings findings;
    private final Consumer<Findings.Counts> progress;
    private Seen seen;

    /** @param progress told after every text */
    Preparation(Recipe recipe, Consumer<Findings.Counts> progress) {
        this.recipe = recipe;
        this.cleaner = new Cleaner(recipe);
        this.findings = new Findings(recipe.longest());
        this.progress = progress;
    }

    /** What was given cannot be used; the message says what and why, for people. */
    static final class Refused extends RuntimeException {
        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * Writes {@code train.txt} and {@code validation.txt} into a folder.
     *
     * @throws Refused where a file cannot be read, or no text remains to learn from
     * @throws IOException where the folder cannot be written
     */
    Findings into(Path folder) throws IOException {
        seen = new Seen(folder, recipe.near());
        try (BufferedWriter train = Files.newBufferedWriter(folder.resolve("train.txt"));
                BufferedWriter validation = Files.newBufferedWriter(folder.resolve("validation.txt"))) {
            readAll(recipe.heldOut(), entry -> holdOut(entry.text(), validation));
            readAll(recipe.in(), entry -> sort(entry.text(), train, validation));
        } finally {
            seen.delete();
        }
        if (findings.counts().train() == 0) {
            throw new Refused("Nothing to learn from remains of "
                    + findings.counts().read() + " texts: " + Report.reasons(findings));
        }
        return findings;
    }

    private void readAll(List<Path> files, ConfessionStream.Taker taker) throws IOException {
        for (Path file : files) {
            // What fails in writing is not the file's fault.
            IOException[] written = {null};
            try {
                new ConfessionStream(file, recipe.charset()).read(entry -> {
                    try {
                        taker.take(entry);
                    } catch (IOException e) {
                        written[0] = e;
                        throw e;
                    }
                });
            } catch (CharacterCodingException e) {
                throw unreadable(file, "it is not " + recipe.charset() + " text; --encoding names another");
            } catch (NoSuchFileException e) {
                throw unreadable(file, "it is not there");
            } catch (ConfessionFile.Unreadable e) {
                throw unreadable(file, e.getMessage());
            } catch (IOException e) {
                if (written[0] != null) {
                    throw e;
                }
                throw unreadable(file, e.toString());
            }
        }
    }

    private static Refused unreadable(Path file, String reason) {
        return new Refused(file + " cannot be read: " + reason);
    }

    /** It stays as it is, whatever rules it breaks: a yardstick does not change with them. */
    private void holdOut(String raw, BufferedWriter validation) throws IOException {
        Cleaned cleaned = cleaner.clean(raw);
        String text = cleaned.text();
        if (text.isEmpty()) {
            throw new Refused("A text that must not be learned cannot be told again later ("
                    + cleaned.left().orElse(Why.SHORT).words() + "); mend it, or take it out: "
                    + raw.substring(0, Math.min(SHOWN, raw.length())));
        }
        validation.write(text + "\n");
        seen.add(fingerprint(text), MinHash.of(text), true);
        findings.heldOut();
    }

    private void sort(String raw, BufferedWriter train, BufferedWriter validation) throws IOException {
        findings.read();
        Cleaned cleaned = cleaner.clean(raw);
        if (cleaned.left().isPresent()) {
            findings.left(cleaned.left().get());
        } else {
            keepNew(cleaned.text(), train, validation);
        }
        progress.accept(findings.counts());
    }

    private void keepNew(String text, BufferedWriter train, BufferedWriter validation) throws IOException {
        long fingerprint = fingerprint(text);
        MinHash hash = MinHash.of(text);
        Match match = seen.find(fingerprint, hash).orElse(null);
        if (match != null) {
            findings.left(match.heldOut() ? Why.HELD_OUT : match.same() ? Why.REPEATED : Why.NEAR);
            return;
        }
        seen.add(fingerprint, hash, false);
        // By the text alone, so that it stays on its side whatever else is added.
        boolean forTraining = (fingerprint >>> 32) >= recipe.share() * WHOLE;
        (forTraining ? train : validation).write(text + "\n");
        findings.kept(text, forTraining);
    }

    private static long fingerprint(String text) {
        return Long.parseUnsignedLong(Fingerprint.of(text).substring(0, 16), 16);
    }
}
