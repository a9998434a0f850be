package ml.ispovesti.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a site for pages, one at a time, slowly, and more slowly when it is told to. */
final class Fetcher {

    private static final int ATTEMPTS = 5;
    private static final int MOST_REDIRECTS = 5;
    private static final int LARGEST = 8 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();
    private final Site site;
    private final String agent;
    private final Clock clock;
    private final Pauses pauses;
    private Duration pause;

    Fetcher(Profile profile, Clock clock, Pauses pauses) {
        this.site = new Site(profile.start());
        this.agent = profile.agent();
        this.clock = clock;
        this.pauses = pauses;
        this.pause = Duration.ofMillis(Math.round(profile.pause() * 1000));
    }

    /** How waiting is done. */
    interface Pauses {
        void pause(Duration length) throws InterruptedException;
    }

    /** May an address be asked for? Asked also for where a redirect leads. */
    interface Permit {
        boolean allows(URI address);
    }

    /** @param encoding as the server names it, or null */
    record Answer(URI address, int status, byte[] body, String encoding) {}

    private record Raw(int status, HttpHeaders headers, byte[] body) {}

    /** The site does not answer, or not as it should; going on later is the way. */
    static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1;

        Unreachable(String reason) {
            super(reason);
        }
    }

    /** A page redirects out of bounds, or in circles: asking again would not help. */
    static final class LedAstray extends IOException {
        private static final long serialVersionUID = 1;

        LedAstray(String reason) {
            super(reason);
        }
    }

    /** At least so long between two requests from now on. */
    void slowDown(Duration least) {
        pause = least.compareTo(pause) > 0 ? least : pause;
    }

    /**
     * @return an answer of 200 or 400 to 499
     * @throws Unreachable where the site fails again and again or asks for a long pause
     * @throws LedAstray where it redirects out of bounds
     */
    Answer get(URI address, Permit permit) throws IOException, InterruptedException {
        URI now = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Raw response = patiently(now);
            int status = response.status();
            if (status < 300 || status >= 400) {
                return new Answer(now, status, response.body(), encoding(response));
            }
            String link = response.headers().firstValue("Location").orElse("");
            Optional<URI> next = site.within(now, link);
            if (next.isEmpty() || !permit.allows(next.get())) {
                throw new LedAstray(now + " leads to " + link + ", which is outside of the site or forbidden");
            }
            now = next.get();
        }
        throw new LedAstray(address + " leads from page to page without an end");
    }

    private Raw patiently(URI address) throws IOException, InterruptedException {
        Duration wait = pause;
        String trouble = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            pauses.pause(wait);
            wait = pause.multipliedBy(1L << attempt);
            try {
                Raw response = once(address);
                if (response.status() != 429 && response.status() < 500) {
                    return response;
                }
                trouble = "it answers " + response.status();
                Duration asked = retryAfter(response).orElse(Duration.ZERO);
                if (asked.compareTo(LONGEST_PAUSE) > 0) {
                    throw new Unreachable(address + " asks for a pause of " + asked.toMinutes() + " minutes");
                }
                wait = asked.compareTo(wait) > 0 ? asked : wait;
            } catch (Unreachable e) {
                throw e;
            } catch (IOException e) {
                trouble = e.toString();
            }
        }
        throw new Unreachable(address + " cannot be read after " + ATTEMPTS + " attempts: " + trouble);
    }

    private Raw once(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("User-Agent", agent)
                .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.5")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Raw(response.statusCode(), response.headers(), body.readNBytes(LARGEST));
        }
    }

    private Optional<Duration> retryAfter(Raw response) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String encoding(Raw response) {
        Matcher charset =
                CHARSET.matcher(response.headers().firstValue("Content-Type").orElse(""));
        try {
            return charset.find() && Charset.isSupported(charset.group(1)) ? charset.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
