package ml.ispovesti.gpt2;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The licence of a model, as its card (README.md) tells it: for people to see, not a judgement. */
final class Licence {

    static final String UNKNOWN = "unknown";

    private static final int MOST_CHARACTERS = 80;

    /** In the YAML between two lines of "---" at a card's beginning, as Hugging Face has it; a list has its items below. */
    private static final Pattern FIELD = Pattern.compile("license:(.*)");

    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.+)");

    /** "License: MIT", "## Licence", "- **Licence.** MIT" and "The **license** is MIT". */
    private static final Pattern TEXT =
            Pattern.compile("(?:[#>*\\s-]*|.*\\*\\*)licen[cs]e\\b(.*)", Pattern.CASE_INSENSITIVE);

    private Licence() {}

    static String of(ModelFolder folder) {
        try {
            return in(new String(folder.bytes("README.md", ModelJson.MOST_BYTES), StandardCharsets.UTF_8));
        } catch (ModelProblem e) {
            // A model works without a card.
            return UNKNOWN;
        }
    }

    static String in(String card) {
        List<String> lines = card.lines().toList();
        int text = 0;
        if (!lines.isEmpty() && lines.get(0).strip().equals("---")) {
            for (text = 1; text < lines.size() && !lines.get(text).strip().equals("---"); text++) {
                Matcher field = FIELD.matcher(lines.get(text));
                if (field.matches()) {
                    return shown(field.group(1).isBlank() ? item(lines, text + 1) : field.group(1));
                }
            }
        }
        for (int i = text; i < lines.size(); i++) {
            Matcher line = TEXT.matcher(lines.get(i));
            if (line.matches()) {
                return shown(hasWords(line.group(1)) ? line.group(1) : paragraph(lines, i + 1));
            }
        }
        return UNKNOWN;
    }

    private static String item(List<String> lines, int at) {
        Matcher item = ITEM.matcher(at < lines.size() ? lines.get(at) : "");
        return item.matches() ? item.group(1) : "";
    }

    private static String paragraph(List<String> lines, int from) {
        return lines.stream().skip(from).filter(Licence::hasWords).findFirst().orElse("");
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String shown(String words) {
        String plain =
                ModelProblem.printable(words.replace("**", "")).replaceAll("^[\\s:.'\"\\[*_-]+|[\\s.'\"\\]*_]+$", "");
        if (plain.isEmpty()) {
            return UNKNOWN;
        }
        return plain.length() <= MOST_CHARACTERS ? plain : plain.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
