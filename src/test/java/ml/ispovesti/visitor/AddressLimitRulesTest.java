package ml.ispovesti.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressLimitRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration SPAN = Duration.ofMinutes(10);

    private final AddressHash hash = AddressHash.withKeyFrom(new SecureRandom());

    @Test
    void window_letsSoManyThroughAndSaysHowLongToWait() {
        SlidingWindow window = new SlidingWindow(2, SPAN);

        assertThat(window.count(NOON)).isEmpty();
        assertThat(window.count(NOON.plusSeconds(60))).isEmpty();
        assertThat(window.count(NOON.plusSeconds(120))).contains(Duration.ofMinutes(8));
    }

    @Test
    void window_slides() {
        SlidingWindow window = new SlidingWindow(2, SPAN);
        window.count(NOON);
        window.count(NOON.plusSeconds(590));

        assertThat(window.count(NOON.plus(SPAN))).isEmpty();
        assertThat(window.count(NOON.plus(SPAN).plusSeconds(1))).contains(Duration.ofSeconds(589));
    }

    @Test
    void refusedEvents_areNotCounted() {
        SlidingWindow window = new SlidingWindow(1, SPAN);
        window.count(NOON);
        window.count(NOON.plusSeconds(599));

        assertThat(window.count(NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void ipv6_countsByNetwork() {
        assertThat(hash.of("2001:db8:1:2::1")).isEqualTo(hash.of("2001:db8:1:2:ffff::9"));
        assertThat(hash.of("2001:db8:1:2::1")).isNotEqualTo(hash.of("2001:db8:1:3::1"));
        assertThat(hash.of("fe80::1%eth0")).isEqualTo(hash.of("fe80::2"));
    }

    @Test
    void ipv4_countsWhole() {
        assertThat(hash.of("192.0.2.1")).isNotEqualTo(hash.of("192.0.2.2"));
    }

    @Test
    void hash_needsItsKey() {
        assertThat(AddressHash.withKeyFrom(new SecureRandom()).of("192.0.2.1")).isNotEqualTo(hash.of("192.0.2.1"));
    }
}
