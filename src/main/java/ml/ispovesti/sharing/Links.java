package ml.ispovesti.sharing;

import java.util.Set;
import java.util.regex.Pattern;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;

/** The addresses that are told to others, as {@code paths.ts} has them. */
final class Links {

    static final String ARENA = "/arena";
    static final String LIST = "/ispovesti";
    static final String ROUNDS = "/runde";
    static final String ABOUT = "/o-sajtu";
    static final String RULES = "/pravila";
    static final String PRIVACY = "/privatnost";
    static final String FEED = "/feed.atom";
    static final String SITEMAP = "/sitemap.xml";
    static final String SITE_PICTURE = "/preview/site.png";

    /** Those that show everybody the same, but for the permalinks. */
    static final Set<String> PAGES = Set.of("/", ARENA, LIST, ROUNDS, "/pisi", ABOUT, RULES, PRIVACY);

    private static final Pattern PERSONAL = Pattern.compile("/kutak(/(ispovesti|glasovi|zbogom))?"
            + "|/admin(/(nalog|runde|podesavanja|na-cekanju|modeli|nalozi|dnevnik|glasanje|prijave(/resene)?|reci))?");

    private static final Pattern ROUND = Pattern.compile(ROUNDS + "/\\d{1,18}");

    private Links() {}

    /** Whether it is a page that shows everybody something else. */
    static boolean isPersonal(String path) {
        return PERSONAL.matcher(path).matches();
    }

    /** Whether it may be the page of a round, which itself says where there was none. */
    static boolean isRound(String path) {
        return ROUND.matcher(path).matches();
    }

    /** Where a confession is now; a candidate moves when it wins. */
    static String page(Confession confession) {
        return confession.stage == Stage.ARENA ? ARENA + "/" + confession.id : published(confession.id);
    }

    static String published(long id) {
        return LIST + "/" + id;
    }

    static String picture(long id) {
        return "/preview/" + id + ".png";
    }
}
