package ml.ispovesti.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ml.ispovesti.corpus.TextFile;
import picocli.CommandLine;

/**
 * A folder of texts to learn from, {@code *.txt}, of any size. What is in {@code validation.txt} is for judging only.
 *
 * @param path of the folder
 * @param heldOut the file that is for judging
 */
public record TextFolder(Path path, Path heldOut) {

    static final String VALIDATION = "validation.txt";

    TextFolder(Path path) {
        this(path, path.resolve(VALIDATION));
    }

    /** @throws TrainingProblem if there is no file to learn from */
    public void refuseEmpty() {
        if (files().isEmpty()) {
            throw new TrainingProblem(path + " has no *.txt beside " + heldOut.getFileName() + " to learn from.");
        }
    }

    /**
     * File after file in the order of their names.
     *
     * @throws TrainingProblem if there is none
     * @throws CommandLine.ParameterException if one cannot be read, with a reason for people
     */
    public void learnt(CommandLine command, Consumer<String> reader) {
        refuseEmpty();
        files().forEach(file -> TextFile.each(file, command, reader));
    }

    /** Those that are held out, if there are any. @throws CommandLine.ParameterException if they cannot be read */
    void heldOut(CommandLine command, Consumer<String> reader) {
        if (Files.exists(heldOut)) {
            TextFile.each(heldOut, command, reader);
        }
    }

    private static boolean same(Path file, Path other) {
        return file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt") && Files.isRegularFile(file))
                    .filter(file -> !file.endsWith(VALIDATION) && !same(file, heldOut))
                    .sorted()
                    .toList();
        } catch (NotDirectoryException e) {
            throw new TrainingProblem(path + " is no folder; a folder with *.txt in it is wanted.");
        } catch (NoSuchFileException e) {
            throw new TrainingProblem(path + " is not there; a folder with *.txt in it is wanted.");
        } catch (IOException e) {
            throw new TrainingProblem(path + " cannot be read: " + e);
        }
    }
}
