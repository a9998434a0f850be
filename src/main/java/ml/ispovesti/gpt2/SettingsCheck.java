package ml.ispovesti.gpt2;

import ml.ispovesti.data.StartRefused;

/** Refuses settings with which nothing could be written, or not as promised. */
final class SettingsCheck {

    private SettingsCheck() {}

    static void refuseUnusable(GeneratorSettings settings) {
        require(settings.slots() >= 1, "slots must be at least 1");
        require(settings.prefixCache() >= 0, "prefix-cache must be at least 0");
        require(
                settings.threads() >= 1 && Integer.bitCount(settings.threads()) == 1,
                "threads must be 1, 2, 4, 8 or 16: only so the work is divided at places that do not depend on the batch");
    }

    private static void require(boolean good, String rule) {
        if (!good) {
            throw new StartRefused("ispovesti.generator." + rule + ".");
        }
    }
}
