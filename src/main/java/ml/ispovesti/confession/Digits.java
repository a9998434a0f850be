package ml.ispovesti.confession;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.ispovesti.confession.PersonalData.Kind;

/**
 * A text's digits, as runs of groups with little between them: "064/123-45-67" is one run of four. Digits may be written as words, or with
 * letters that look like them.
 */
final class Digits {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("nula", "0"),
            Map.entry("jedan", "1"),
            Map.entry("dva", "2"),
            Map.entry("tri", "3"),
            Map.entry("četiri", "4"),
            Map.entry("cetiri", "4"),
            Map.entry("pet", "5"),
            Map.entry("šest", "6"),
            Map.entry("sest", "6"),
            Map.entry("sedam", "7"),
            Map.entry("osam", "8"),
            Map.entry("devet", "9"));

    private static final String LOOK_ALIKES = "oil|";
    private static final String AS_DIGITS = "0111";

    private static final String SEPARATORS = " \n-‐‑–—−./\\()[]_~·•*'";
    private static final int LONGEST_SEPARATOR = 3;

    private final List<DigitRun> runs = new ArrayList<>();
    private DigitRun run = new DigitRun(false);
    private final StringBuilder between = new StringBuilder();

    private Digits() {}

    /** @param text in small Latin letters */
    static Digits of(String text) {
        Digits digits = new Digits();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                digits.word(text.substring(i, end));
                i = end;
            } else {
                digits.mark(text.charAt(i++));
            }
        }
        digits.endRun(false);
        return digits;
    }

    Optional<Kind> kind() {
        return runs.stream().flatMap(each -> each.kind().stream()).findFirst();
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '|';
    }

    private void word(String word) {
        String digits = WORDS.containsKey(word) ? WORDS.get(word) : asDigits(word);
        if (digits.isEmpty()) {
            endRun(false);
            return;
        }
        if (between.length() > LONGEST_SEPARATOR) {
            endRun(false);
        }
        run.add(between.toString(), digits);
        between.setLength(0);
    }

    /** @return nothing where it is a word */
    private static String asDigits(String word) {
        StringBuilder digits = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < word.length(); i++) {
            int digit = Character.digit(word.charAt(i), 10);
            int alike = LOOK_ALIKES.indexOf(word.charAt(i));
            if (digit < 0 && alike < 0) {
                return "";
            }
            any |= digit >= 0;
            digits.append(digit >= 0 ? Character.forDigit(digit, 10) : AS_DIGITS.charAt(alike));
        }
        return any ? digits.toString() : "";
    }

    private void mark(char c) {
        if (c == '+') {
            endRun(true);
        } else if (SEPARATORS.indexOf(c) >= 0) {
            between.append(c);
        } else {
            endRun(false);
        }
    }

    private void endRun(boolean plus) {
        if (!run.isEmpty()) {
            runs.add(run);
        }
        run = new DigitRun(plus);
        between.setLength(0);
    }
}
