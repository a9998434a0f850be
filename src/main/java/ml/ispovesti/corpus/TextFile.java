package ml.ispovesti.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A file of texts that a command was given. */
public final class TextFile {

    private TextFile() {}

    /** @throws CommandLine.ParameterException if it cannot be read, with a reason for people */
    public static List<ConfessionFile.Entry> read(Path file, CommandLine command) {
        try (Stream<String> lines = Files.lines(file)) {
            return ConfessionFile.read(lines);
        } catch (IOException e) {
            throw unreadable(file, command, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, command, e.getCause());
        } catch (ConfessionFile.Unreadable e) {
            throw unreadable(file, command, e.getMessage());
        }
    }

    /**
     * The same for files of any size, one text at a time.
     *
     * @throws CommandLine.ParameterException if it cannot be read, with a reason for people
     */
    public static void each(Path file, CommandLine command, Consumer<String> reader) {
        try {
            new ConfessionStream(file, StandardCharsets.UTF_8).read(entry -> reader.accept(entry.text()));
        } catch (IOException e) {
            throw unreadable(file, command, e);
        } catch (ConfessionFile.Unreadable e) {
            throw unreadable(file, command, e.getMessage());
        }
    }

    private static CommandLine.ParameterException unreadable(Path file, CommandLine command, IOException e) {
        String reason = e.toString();
        if (e instanceof CharacterCodingException) {
            reason = "it is not UTF-8 text";
        } else if (e instanceof NoSuchFileException) {
            reason = "it is not there";
        }
        return unreadable(file, command, reason);
    }

    private static CommandLine.ParameterException unreadable(Path file, CommandLine command, String reason) {
        return new CommandLine.ParameterException(command, file + " cannot be read: " + reason);
    }
}
