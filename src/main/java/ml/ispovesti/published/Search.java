package ml.ispovesti.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ml.ispovesti.confession.Listing;
import ml.ispovesti.confession.Rank;
import ml.ispovesti.problem.Problem;

/** All confessions in which each of the words asked for begins some word, newest first. */
final class Search {

    /** In code points. */
    private static final int LONGEST = 100;

    /** Looking at all that one word finds takes a few milliseconds up to so many; of more, some are soon met from the newest on. */
    private static final int RARE = 5_000;

    /** The greatest character: what is below a word with it at its end, and not below the word, begins with the word. */
    private static final String GREATEST = Character.toString(Character.MAX_CODE_POINT);

    private static final List<Rank> NEWEST_FIRST = List.of(Rank.ENTERED, Rank.ID);

    private final List<String> words;

    private Search(List<String> words) {
        this.words = words;
    }

    static Search of(String query) {
        if (query.codePointCount(0, query.length()) > LONGEST) {
            throw Problem.INVALID_SEARCH.because(
                    "Search for at most " + LONGEST + " characters; a word or two will do.");
        }
        List<String> words = SearchWords.asked(query);
        if (words.isEmpty()) {
            throw Problem.INVALID_SEARCH.because("Give `q` as one or more words, of letters or digits.");
        }
        return new Search(words);
    }

    Listing listing() {
        int[] found = IntStream.range(0, words.size()).map(this::found).toArray();
        int rarest = IntStream.range(0, found.length)
                .reduce((a, b) -> found[b] < found[a] ? b : a)
                .orElseThrow();
        return found[rarest] < RARE ? amongThoseWith(rarest) : amongAll();
    }

    private Listing amongThoseWith(int rarest) {
        String found =
                "(select distinct confession_id as found from confession_word w where " + begins(rarest) + ") rarest";
        return new Listing(
                name(),
                found + " cross join confession c",
                "c.id = found and " + MainList.VISIBLE + haveAllBut(rarest),
                values(),
                NEWEST_FIRST);
    }

    private Listing amongAll() {
        return new Listing(name(), "confession c", MainList.VISIBLE + haveAllBut(-1), values(), NEWEST_FIRST);
    }

    private String haveAllBut(int one) {
        return IntStream.range(0, words.size())
                .filter(i -> i != one)
                .mapToObj(i -> " and exists (select 1 from confession_word w where w.confession_id = c.id and "
                        + begins(i) + ")")
                .collect(Collectors.joining());
    }

    private int found(int i) {
        Map<String, Object> values = new HashMap<>();
        bind(i, values);
        return Counting.upTo(RARE, "confession_word w where " + begins(i), values);
    }

    private static String begins(int i) {
        return "w.word >= :word" + i + " and w.word < :end" + i;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        IntStream.range(0, words.size()).forEach(i -> bind(i, values));
        return values;
    }

    private void bind(int i, Map<String, Object> values) {
        values.put("word" + i, words.get(i));
        values.put("end" + i, words.get(i) + GREATEST);
    }

    /** A number for the words is enough to tell a cursor of another search. */
    private String name() {
        return "search" + String.join(" ", words).hashCode();
    }
}
