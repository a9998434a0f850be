package ml.ispovesti.gpt2;

/** Where a text that was cut off can end. */
final class SentenceEnd {

    private static final String MARKS = ".!?…";

    /** “ closes in Serbian and Croatian („…“), « does in »…«. */
    private static final String CLOSERS = "\"'”“’»«)]}";

    private SentenceEnd() {}

    /**
     * The end of the last sentence whose mark stands at {@code from} or later, quotes and brackets after it included; -1 if there is
     * none. A mark within a word ("3.5") or before a small letter ("27. godine", "npr. ovo") ends no sentence.
     */
    static int last(String text, int from) {
        for (int i = text.length() - 1; i >= from; i--) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (endsHere(text, end)) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static boolean endsHere(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        return Character.isWhitespace(text.charAt(end))
                && text.substring(end)
                        .codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .limit(1)
                        .noneMatch(Character::isLowerCase);
    }
}
