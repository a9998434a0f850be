package ml.ispovesti.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * Which site is collected from, and where on its pages the texts are; docs/crawl-profile.yaml explains every field. Selectors are CSS;
 * those of a part are looked for within an item and may end in {@code @attribute}.
 *
 * @param agent the product of the user agent and how to reach its operator
 * @param encoding of pages that name none or a wrong one, or null
 * @param pause seconds between two requests, at least
 * @param patience after so many pages in a row without a new text it ends
 */
@RegisterForReflection
record Profile(
        List<URI> start,
        String agent,
        String item,
        String text,
        String id,
        String date,
        String votes,
        String next,
        String encoding,
        Double pause,
        Integer pages,
        Integer patience) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final double LEAST_PAUSE = 0.5;

    /** It cannot be used; the message says why, for people. */
    static final class Unusable extends RuntimeException {
        Unusable(String reason) {
            super(reason);
        }
    }

    Profile {
        pause = pause == null ? 3 : pause;
        pages = pages == null ? 10_000 : pages;
        patience = patience == null ? 5 : patience;
    }

    static Profile read(Path file) {
        Profile profile;
        try {
            profile = YAML.readValue(Files.readString(file), Profile.class);
        } catch (NoSuchFileException e) {
            throw new Unusable(file + " is not there");
        } catch (MalformedInputException e) {
            throw new Unusable(file + " is not UTF-8 text");
        } catch (JsonProcessingException e) {
            throw new Unusable(file + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e);
        }
        if (profile == null) {
            throw new Unusable(file + " is empty");
        }
        profile.check();
        return profile;
    }

    private void check() {
        require(start != null && !start.isEmpty(), "start has to name at least one page");
        for (URI page : start) {
            require(page != null && Site.isWeb(page), "start: " + page + " is no address of the web");
        }
        require(
                agent != null && agent.matches("[A-Za-z][\\w-]*/\\S+ \\(\\+\\S+\\)"),
                "agent has to say who you are, like: my-crawler/1.0 (+https://example.org/crawler)");
        require(item != null && text != null, "item and text have to be there");
        for (String selector : new String[] {item, text, id, date, votes, next}) {
            checkSelector(selector);
        }
        require(pause >= LEAST_PAUSE, "pause has to be at least " + LEAST_PAUSE + " s");
        require(pages >= 1 && patience >= 1, "pages and patience have to be at least 1");
        require(encoding == null || isEncoding(encoding), "Java knows no encoding " + encoding);
    }

    private static boolean isEncoding(String name) {
        try {
            return java.nio.charset.Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkSelector(String selector) {
        if (selector != null) {
            String path = Part.of(selector).selector();
            try {
                if (!path.isEmpty()) {
                    QueryParser.parse(path);
                }
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                throw new Unusable("The selector " + selector + " is wrong: " + e.getMessage());
            }
        }
    }

    private static void require(boolean good, String rule) {
        if (!good) {
            throw new Unusable(rule);
        }
    }

    /** What a robots.txt calls it. */
    String product() {
        return agent.substring(0, agent.indexOf('/'));
    }
}
