package ml.ispovesti.confession;

import io.quarkus.panache.common.Sort;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pending confessions, in the order in which they go to the arena. The order is a number with much room between two, so that one that is
 * moved needs no other to move; only where the room is used up are its neighbours spread anew.
 */
public final class Stock {

    /** Which ones wait; by name and not by a parameter, or the databases could not use the index that has these alone. */
    static final String WAITS = "stage = PENDING and " + Confession.VISIBLE;

    private static final String WAITING_ROW = "c.stage = 'PENDING' and c." + Confession.VISIBLE_ROW;

    /** Where one goes that is moved past the first or the last one: a millisecond. */
    private static final long STEP = 1_024_000;

    private static final int SPREAD_TOGETHER = 64;

    private Stock() {}

    /** A place in the order; of equal numbers, the one that is older is first. */
    public record Place(long number, long id) {

        /** Before all others. */
        public static final Place FRONT = new Place(Long.MIN_VALUE, 0);

        public static Place of(Confession confession) {
            return new Place(confession.place, confession.id);
        }
    }

    /** Where somebody stands who comes now. */
    static long placeAt(Instant now) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, now) * 1_024;
    }

    /** Until the transaction ends nobody else imports or changes the order. */
    public static void lock() {
        Confession.getEntityManager()
                .createNativeQuery("update stock set turns = turns + 1")
                .executeUpdate();
    }

    /**
     * A part of the order.
     *
     * @param part only those whose text has it, small or capital; null for all. SQLite knows capitals of a–z only, so of others it finds
     *     the text as it was typed or with a capital at its start
     */
    @SuppressWarnings("unchecked")
    public static List<Confession> after(Place place, String part, int most) {
        Query query = Confession.getEntityManager()
                .createNativeQuery(
                        "select c.* from confession c where " + WAITING_ROW + " and (c.place, c.id) > (:place, :id)"
                                + having(part) + " order by c.place, c.id",
                        Confession.class)
                .setParameter("place", place.number)
                .setParameter("id", place.id)
                .setMaxResults(most);
        return search(query, part).getResultList();
    }

    /** How many wait. @param part as for {@link #after} */
    public static long count(String part) {
        Query query = Confession.getEntityManager()
                .createNativeQuery("select count(*) from confession c where " + WAITING_ROW + having(part));
        return ((Number) search(query, part).getSingleResult()).longValue();
    }

    private static String having(String part) {
        return part == null
                ? ""
                : " and (lower(c.text) like :small escape '!' or lower(c.text) like :capital escape '!')";
    }

    private static Query search(Query query, String part) {
        if (part == null) {
            return query;
        }
        String small = part.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        int second = small.offsetByCodePoints(0, 1);
        String capital = small.substring(0, second).toUpperCase(Locale.ROOT) + small.substring(second);
        return query.setParameter("small", "%" + small + "%").setParameter("capital", "%" + capital + "%");
    }

    /** Those of them that wait, locked in the order in which the arena takes them. */
    public static List<Confession> locked(Collection<Long> ids) {
        // Not by the place itself, or SQLite would walk along the whole order to find a few.
        return Confession.<Confession>find(WAITS + " and id in ?1 order by place + 0, id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Before all others. @return whether it waits still */
    public static boolean moveFirst(long id) {
        lock();
        return after(Place.FRONT, null, 1).stream()
                .findFirst()
                .filter(first -> first.id == id || move(id, first.place - STEP))
                .isPresent();
    }

    /** After all others. @return whether it waits still */
    public static boolean moveLast(long id, Instant now) {
        lock();
        return before(new Place(Long.MAX_VALUE, Long.MAX_VALUE), -1)
                .filter(last -> last.id == id || move(id, Math.max(last.place + STEP, placeAt(now))))
                .isPresent();
    }

    /** Right before another one. @return whether both wait still */
    public static boolean moveBefore(long id, long otherId) {
        lock();
        Optional<Confession> other = waiting(otherId);
        if (other.isEmpty() || id == otherId) {
            return other.isPresent();
        }
        Place next = Place.of(other.get());
        Optional<Confession> previous = before(next, id);
        if (previous.isEmpty()) {
            return move(id, next.number - STEP);
        }
        long room = next.number - previous.get().place;
        if (room < 2) {
            room = spread(previous.get().place, next);
        }
        return move(id, previous.get().place + room / 2);
    }

    private static Optional<Confession> waiting(long id) {
        return Confession.find(WAITS + " and id = ?1", id).firstResultOptional();
    }

    /** The one before a place, leaving one out. */
    private static Optional<Confession> before(Place place, long without) {
        return Confession.<Confession>find(
                        WAITS + " and place <= ?1 and (place < ?1 or id < ?2) and id <> ?3",
                        Sort.descending("place", "id"),
                        place.number,
                        place.id,
                        without)
                .page(0, 1)
                .firstResultOptional();
    }

    private static boolean move(long id, long place) {
        return Confession.update("place = ?1 where id = ?2 and " + WAITS, place, id) == 1;
    }

    /**
     * Makes room before and between those that begin at a place: between as few as have enough of it together.
     *
     * @return how much there is before the first of them now; at least 2
     */
    private static long spread(long previous, Place from) {
        for (int many = SPREAD_TOGETHER; ; many *= 8) {
            List<Place> places = new ArrayList<>(List.of(from));
            after(from, null, many).stream().map(Place::of).forEach(places::add);
            boolean all = places.size() <= many;
            long end = all ? previous + STEP * (places.size() + 1) : places.remove(many).number;
            long room = (end - previous) / (places.size() + 1);
            if (room >= 2) {
                for (int i = 0; i < places.size(); i++) {
                    move(places.get(i).id, previous + room * (i + 1));
                }
                return room;
            }
        }
    }
}
