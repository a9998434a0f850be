package ml.ispovesti.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the robots.txt of each host allows. One that cannot be read forbids everything, one that is not there nothing. */
final class Robots {

    private final Map<String, BaseRobotRules> rules = new HashMap<>();
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Fetcher fetcher;
    private final String product;

    Robots(Fetcher fetcher, Profile profile) {
        this.fetcher = fetcher;
        this.product = profile.product().toLowerCase(Locale.ROOT);
    }

    boolean allows(URI address) throws IOException, InterruptedException {
        String origin = Site.origin(address);
        if (!rules.containsKey(origin)) {
            rules.put(origin, read(address.resolve("/robots.txt")));
        }
        return rules.get(origin).isAllowed(address.toString());
    }

    private BaseRobotRules read(URI address) throws IOException, InterruptedException {
        Fetcher.Answer answer = fetcher.get(address, elsewhere -> true);
        if (answer.status() >= 400) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        BaseRobotRules read = parser.parseContent(address.toString(), answer.body(), "text/plain", List.of(product));
        if (read.getCrawlDelay() > 0) {
            fetcher.slowDown(Duration.ofMillis(read.getCrawlDelay()));
        }
        return read;
    }
}
