package ml.ispovesti.confession;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocked words, all together (docs/decisions/0022). */
public final class WordList {

    private final List<BlockedWord> words;

    private WordList(List<BlockedWord> words) {
        this.words = words;
    }

    /** @throws OneLine.Unacceptable with a reason for people, where an entry is none */
    public static WordList of(Collection<String> entries) {
        return new WordList(entries.stream().map(BlockedWord::of).toList());
    }

    /** An entry as it is kept: small, Latin. @throws OneLine.Unacceptable with a reason for people */
    public static String entry(String raw) {
        return BlockedWord.of(raw == null ? "" : raw).entry;
    }

    public List<String> entries() {
        return words.stream().map(word -> word.entry).toList();
    }

    /** The same for lists of the same entries, in any process. */
    public String mark() {
        return words.size() + "-"
                + Integer.toHexString(entries().stream().sorted().toList().hashCode());
    }

    /**
     * A blocked word in a text.
     *
     * @param entry of the list
     * @param found as it stands in the text
     * @param start its place, in UTF-16 units of the text in NFC
     */
    public record Hit(String entry, String found, int start, int end) {}

    public Optional<Hit> first(String text) {
        return hits(text).findFirst();
    }

    public List<Hit> all(String text) {
        return hits(text).toList();
    }

    private Stream<Hit> hits(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new FoldedText(plain)
                .words().stream().flatMap(word -> words.stream().flatMap(each -> hit(plain, word, each).stream()));
    }

    private static Optional<Hit> hit(String text, FoldedWord word, BlockedWord blocked) {
        int[] where = blocked.in(word);
        if (where == null) {
            return Optional.empty();
        }
        int start = word.place(where[0]);
        int last = word.place(where[1] - 1);
        int end = last + Character.charCount(text.codePointAt(last));
        return Optional.of(new Hit(blocked.entry, text.substring(start, end), start, end));
    }
}
