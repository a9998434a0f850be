package ml.ispovesti.gpt2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory this process takes, the engine's included. Known on Linux only; 0 elsewhere. */
public final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** Resident now, in bytes. */
    public static long resident() {
        return read("VmRSS:");
    }

    /** The most that was resident since the process began, in bytes. */
    public static long peak() {
        return read("VmHWM:");
    }

    private static long read(String key) {
        try {
            List<String> lines = Files.exists(STATUS) ? Files.readAllLines(STATUS) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
