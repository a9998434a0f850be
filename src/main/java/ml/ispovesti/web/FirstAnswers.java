package ml.ispovesti.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ml.ispovesti.arena.FairArena;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.ConfessionLists;
import ml.ispovesti.confession.ConfessionPage;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.published.MainList;

/**
 * What the page at an address would ask the API first, answered along with the page itself: its texts are there before its scripts
 * are (docs/decisions/0024). The answers are those of the API, by the address that would have been asked.
 */
@ApplicationScoped
class FirstAnswers {

    private static final Pattern PERMALINK = Pattern.compile("/(arena|ispovesti)/(\\d{1,18})/?");
    private static final Pattern LIST = Pattern.compile("/(arena|ispovesti)?/?");
    private static final int A_PAGE = 10;

    private final FairArena arena;
    private final ObjectMapper json;

    FirstAnswers(FairArena arena, ObjectMapper json) {
        this.arena = arena;
        this.json = json;
    }

    /** Whether there is anything to answer, and so the database is asked, which is not for the event loop. */
    static boolean exist(String path) {
        return isPermalink(path) || LIST.matcher(path).matches();
    }

    static boolean isPermalink(String path) {
        return PERMALINK.matcher(path).matches();
    }

    /**
     * @param newcomer whoever asks has no cookie of ours, and so has judged nothing
     * @return a block of data for the page's head, which no browser runs; empty where there is nothing to answer
     */
    @ActivateRequestContext
    String at(String path, boolean newcomer) {
        Map<String, Object> answers = answers(path, newcomer);
        return answers.isEmpty()
                ? ""
                : "\n    <script type=\"application/json\" id=\"answers\">" + embeddable(answers) + "</script>";
    }

    private Map<String, Object> answers(String path, boolean newcomer) {
        Matcher permalink = PERMALINK.matcher(path);
        if (permalink.matches()) {
            return one(permalink.group(1), Long.parseLong(permalink.group(2)));
        }
        Matcher list = LIST.matcher(path);
        if (!list.matches()) {
            return Map.of();
        }
        return switch (Optional.ofNullable(list.group(1)).orElse("")) {
            case "arena" -> arena(newcomer);
            case "ispovesti" -> Map.of("/api/v2/confessions?limit=" + A_PAGE, mainList(A_PAGE));
            default -> Map.of("/api/v2/confessions?limit=1", mainList(1));
        };
    }

    private static Map<String, Object> one(String where, long id) {
        boolean arena = where.equals("arena");
        return Confession.<Confession>findByIdOptional(id)
                .filter(found -> found.hiddenAt == null)
                .filter(found -> found.stage == (arena ? Stage.ARENA : Stage.PUBLISHED))
                .<Map<String, Object>>map(found ->
                        Map.of((arena ? "/api/v2/arena/" : "/api/v2/confessions/") + id, ConfessionView.of(found)))
                .orElse(Map.of());
    }

    private static ConfessionPage mainList(int size) {
        return ConfessionLists.top(MainList.newest(), size);
    }

    private Map<String, Object> arena(boolean newcomer) {
        ConfessionPage page = arena.top(A_PAGE);
        String address = "/api/v2/arena?limit=" + A_PAGE;
        if (!newcomer || page.items().isEmpty()) {
            return Map.of(address, page);
        }
        String ids =
                page.items().stream().map(item -> String.valueOf(item.id())).collect(Collectors.joining("%2C"));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(address, page);
        answers.put("/api/v2/me/reactions?stage=arena&ids=" + ids, Map.of("items", List.of()));
        return answers;
    }

    /** JSON that ends no element of HTML. */
    private String embeddable(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the API answers is always JSON", e);
        }
    }
}
