package ml.ispovesti.preparation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files to learn from, and those that must not be learned. */
record Sources(List<Path> texts, List<Path> heldOut) {

    private static final String YARDSTICK = "validation.txt";

    /**
     * @param given files and folders
     * @param validation or null
     * @throws Preparation.Refused where one is missing, or nothing remains
     */
    static Sources of(List<Path> given, Path validation) throws IOException {
        List<Path> texts = new ArrayList<>();
        List<Path> heldOut = new ArrayList<>();
        if (validation != null) {
            heldOut.add(file(validation));
        }
        for (Path path : given) {
            for (Path file : Files.isDirectory(path) ? inFolder(path) : List.of(file(path))) {
                boolean yardstick =
                        Files.isDirectory(path) && file.getFileName().toString().equals(YARDSTICK);
                boolean known = validation != null && Files.isSameFile(file, validation);
                if (!known) {
                    (yardstick ? heldOut : texts).add(file);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new Preparation.Refused("There is no file to learn from: folders are searched for *.txt and *.jsonl");
        }
        return new Sources(texts, heldOut);
    }

    private static Path file(Path path) {
        if (Files.notExists(path)) {
            throw new Preparation.Refused(path + " cannot be read: it is not there");
        }
        if (!Files.isRegularFile(path)) {
            throw new Preparation.Refused(path + " cannot be read: it is no file, and it has to be read twice");
        }
        return path;
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(".*\\.(txt|jsonl)"))
                    .sorted()
                    .toList();
        }
    }
}
