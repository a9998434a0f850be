package ml.ispovesti.published;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Listing;
import ml.ispovesti.confession.Rank;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;

/** The main list in its orders (docs/decisions/0016). */
@ApplicationScoped
public class MainList {

    private static final String PUBLISHED = "c.stage = 'PUBLISHED'";

    /** What may be seen of it, beside what moderators hid, which no list has; {@link #refuseUnlessVisible} has it too. */
    static final String VISIBLE = PUBLISHED;

    private static final Listing NEW = Listing.of("new", VISIBLE, Rank.ENTERED, Rank.ID);
    private static final Listing HOT = Listing.of("hot", VISIBLE, Rank.HOT, Rank.ID);
    private static final Listing TOP = Listing.of("top", VISIBLE, Rank.SCORE, Rank.ENTERED, Rank.ID);

    /** So many are sorted in a few milliseconds; of more, some are soon met on the way from the top. */
    private static final int FEW = 5_000;

    private final Clock clock;

    MainList(Clock clock) {
        this.clock = clock;
    }

    /** All of it, as it is shown to those who choose nothing. */
    public static Listing newest() {
        return NEW;
    }

    /** Answers one that may be seen, or refuses. */
    public static Confession one(long id) {
        Confession confession = Confession.<Confession>findByIdOptional(id).orElseThrow(MainList::unknown);
        refuseUnlessVisible(confession);
        return confession;
    }

    /** The same with its row locked until the transaction ends. */
    public static Confession locked(long id) {
        Confession confession = Confession.locked(id).orElseThrow(MainList::unknown);
        refuseUnlessVisible(confession);
        return confession;
    }

    static void refuseUnlessVisible(Confession confession) {
        if (confession.stage != Stage.PUBLISHED) {
            throw unknown();
        }
        confession.refuseIfHidden();
    }

    private static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("There is no confession with this number on the main list.");
    }

    /** Any of these may be null, as whoever asks left it out. */
    Listing listing(String sort, String within, String query) {
        Sort order = chosen(Sort.class, "sort", sort, Sort.NEW);
        Period period = chosen(Period.class, "within", within, Period.ALL);
        if (within != null && order != Sort.TOP) {
            throw Problem.INVALID_SORT.because("Only `sort=top` has a period; leave `within` out, or ask for the top.");
        }
        if (query == null) {
            return switch (order) {
                case NEW -> NEW;
                case HOT -> HOT;
                case TOP -> period == Period.ALL ? TOP : top(period);
            };
        }
        if (order != Sort.NEW) {
            throw Problem.INVALID_SORT.because("What a search finds is sorted by `new`; leave `sort` out.");
        }
        return Search.of(query).listing();
    }

    private static <E extends Enum<E>> E chosen(Class<E> kind, String parameter, String name, E otherwise) {
        if (name == null) {
            return otherwise;
        }
        List<String> names = Arrays.stream(kind.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(name)) {
            throw Problem.INVALID_SORT.because("Give `" + parameter + "` as one of " + names + ", or leave it out.");
        }
        return kind.getEnumConstants()[names.indexOf(name)];
    }

    /** No index has both the period and the order. Where the period has few, these are sorted; else the order is walked. */
    private Listing top(Period period) {
        Map<String, Object> since =
                Map.of("since", clock.instant().minus(period.length()).toEpochMilli());
        String name = "top-" + period.name().toLowerCase(Locale.ROOT);
        String recent = "confession c where " + PUBLISHED + " and c.entered_at >= :since";
        // The join and the plus keep SQLite, which knows no frequencies, from the other way.
        return Counting.upTo(FEW, recent, since) < FEW
                ? new Listing(
                        name,
                        "(select c.id as found from " + recent + ") period cross join confession c",
                        "c.id = found and " + VISIBLE,
                        since,
                        TOP.order())
                : new Listing(name, TOP.from(), VISIBLE + " and +c.entered_at >= :since", since, TOP.order());
    }
}
