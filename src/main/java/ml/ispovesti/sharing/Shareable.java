package ml.ispovesti.sharing;

import java.util.List;
import java.util.Optional;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;

/** What may be shown to those who were sent a link, and to machines that follow it. */
final class Shareable {

    private Shareable() {}

    /** A candidate, or a confession of the main list. */
    static Optional<Confession> find(long id) {
        return Confession.<Confession>findByIdOptional(id)
                .filter(confession -> confession.hiddenAt == null)
                .filter(confession -> confession.stage == Stage.ARENA || confession.stage == Stage.PUBLISHED);
    }

    /** The main list's newest. */
    static List<Confession> newest(int most) {
        return Confession.<Confession>find(
                        "stage = ?1 and " + Confession.VISIBLE + " order by enteredAt desc, id desc", Stage.PUBLISHED)
                .page(0, most)
                .list();
    }

    /** Which ranges of so many numbers have any of the main list, from 0, in order. */
    static List<Long> ranges(int length) {
        return Confession.find(
                        "select distinct id / " + length + " from Confession where stage = ?1 and "
                                + Confession.VISIBLE,
                        Stage.PUBLISHED)
                .project(Long.class)
                .stream()
                .sorted()
                .toList();
    }

    /** Those on the main list whose number is at least {@code from} and below {@code below}, without their texts. */
    static List<Sitemap.Entry> published(long from, long below) {
        return Confession.find(
                        "select id, enteredAt from Confession where id >= ?1 and id < ?2 and stage = ?3 and "
                                + Confession.VISIBLE + " order by id",
                        from,
                        below,
                        Stage.PUBLISHED)
                .project(Sitemap.Entry.class)
                .list();
    }
}
