package ml.ispovesti.arena;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.ConfessionPage;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Cursor;

/**
 * The arena in its {@link FairOrder}, page by page. A first page belongs to the {@link Drawing} of its moment, whose order is worked out
 * once and kept, so that further pages go on in the same one whatever votes, impressions and rounds change meanwhile
 * (docs/decisions/0025).
 */
@ApplicationScoped
public class FairArena {

    private static final String NAME = "fair";
    private static final int RANKS = 4;

    /** An arena up to here is drawn in a few milliseconds: also when somebody new came, and for a cursor whose order is lost. */
    private static final int FEW = 5_000;

    /** All orders together, in candidates: 24 MB. */
    private static final int MOST_KEPT = 3_000_000;

    private static final Duration KEPT = Duration.ofHours(2);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** Of those in an order so many are asked for at once, where the ones before have all left the arena. */
    private static final int MOST_AT_ONCE = 1_000;

    private final Clock clock;
    private final VoteWorth.Source worth;
    private final long floor;
    private final Duration period;
    private final Cache<Drawing, Order> orders = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Drawing drawing, Order kept) -> kept.ids().length + 1)
            .expireAfterAccess(KEPT)
            .build();

    /** The one that was worked out last. */
    private volatile Order latest = new Order(new Drawing(0, 0), new long[0]);

    FairArena(Clock clock, FairSettings settings, VoteWorth.Source worth) {
        settings.check();
        this.clock = clock;
        this.worth = worth;
        this.floor = settings.floor();
        this.period = settings.period();
    }

    /** The first page as it is at this moment. */
    public ConfessionPage top(int size) {
        return page(drawn(current()), 0, size);
    }

    /** @param after the {@code next} of the page before, null for the first one; refused where it is none of this list */
    ConfessionPage page(String after, int size) {
        List<Long> place = Cursor.below(after, NAME, RANKS);
        if (place.isEmpty()) {
            return top(size);
        }
        Order kept = kept(new Drawing(place.get(0), place.get(1)));
        return page(kept, kept.below(place.get(2), place.get(3)), size);
    }

    /** A large one that is lost, by a restart or its age, is not worked out again for whoever makes up a cursor. */
    private Order kept(Drawing drawing) {
        Order kept = orders.getIfPresent(drawing);
        if (kept != null) {
            return kept;
        }
        Order now = drawn(current());
        return now.ids().length <= FEW ? drawn(drawing) : now;
    }

    /** Looks at one entry of an index. */
    private Drawing current() {
        long since = floor(clock.millis(), period);
        Optional<Confession> newest = Candidates.theNewest();
        long entered =
                newest.map(confession -> confession.enteredAt.toEpochMilli()).orElse(0L);
        // Into a large one somebody comes all the time.
        return latest.ids().length > FEW
                ? new Drawing(Math.max(since, floor(entered, A_SECOND)), 0)
                : new Drawing(
                        Math.max(since, entered),
                        newest.map(confession -> confession.id).orElse(0L));
    }

    private static long floor(long moment, Duration step) {
        return moment - Math.floorMod(moment, step.toMillis());
    }

    private Order drawn(Drawing drawing) {
        return orders.get(drawing, missing -> {
            VoteWorth now = worth.voteWorth();
            long[] ids = new FairOrder(now.prior(), now.weights(), floor)
                    .order(Candidates.shown(), missing.seed()).stream()
                            .mapToLong(Shown::id)
                            .toArray();
            return latest = new Order(missing, ids);
        });
    }

    private static ConfessionPage page(Order order, int from, int size) {
        List<Confession> found = new ArrayList<>();
        int next = from;
        int some = size + 1;
        while (found.size() <= size && next < order.ids().length) {
            int to = Math.min(next + some, order.ids().length);
            found.addAll(Candidates.among(LongStream.of(order.ids())
                    .skip(next)
                    .limit(to - next)
                    .boxed()
                    .toList()));
            next = to;
            some = Math.min(2 * some, MOST_AT_ONCE);
        }
        List<ConfessionView> views =
                found.stream().limit(size).map(ConfessionView::of).toList();
        if (found.size() <= size) {
            return new ConfessionPage(views, null);
        }
        long last = views.get(size - 1).id();
        Drawing drawing = order.drawing();
        List<Long> place = List.of(drawing.since(), drawing.newest(), last, (long) order.below(last, -1));
        return new ConfessionPage(views, new Cursor(NAME, place).encoded());
    }
}
