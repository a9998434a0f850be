package ml.ispovesti.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.visitor.DailyAddress;
import ml.ispovesti.visitor.SigningKey;

/**
 * Makes those wait who guess passwords, by the name they try and by where they come from. It is in the database, so that another replica
 * is no way around it. Those who are signed in already do not notice.
 */
@ApplicationScoped
class SignInDelays {

    /** Not longer, since anybody can make an administrator wait by guessing at that name. */
    private static final Duration MOST_BY_NAME = Duration.ofSeconds(64);

    private static final Duration MOST_BY_ADDRESS = Duration.ofSeconds(1024);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Clock clock;
    private final SigningKey key;
    private final DailyAddress addresses;

    SignInDelays(Clock clock, SigningKey key, DailyAddress addresses) {
        this.clock = clock;
        this.key = key;
        this.addresses = addresses;
    }

    /** Counts a try, or refuses it; one that is refused counts for neither. */
    void claim(String name, String address) {
        QuarkusTransaction.requiringNew().run(() -> {
            claim(addressMark(address), MOST_BY_ADDRESS);
            claim(nameMark(name), MOST_BY_NAME);
        });
    }

    private void claim(String mark, Duration most) {
        Instant now = clock.instant();
        if (!SignInDelay.claim(mark, most, now)) {
            Instant next = SignInDelay.nextAt(mark).orElse(now);
            throw Problem.TOO_MANY_SIGN_INS.because(
                    "There were too many wrong passwords for this name or from your network; wait before you try again.",
                    Duration.between(now, next));
        }
    }

    /** After the right password. A network keeps what others of it did wrong. */
    void forgive(String name, String address) {
        QuarkusTransaction.requiringNew().run(() -> {
            SignInDelay.forgive(addressMark(address), clock.instant());
            SignInDelay.forget(nameMark(name));
        });
    }

    /** People type passwords where the name belongs, so that names are not stored either. */
    private String nameMark(String name) {
        return "name:" + key.sign("sign-in", name);
    }

    private String addressMark(String address) {
        return "address:" + addresses.hash(address);
    }

    @Scheduled(every = "1h", delayed = "8m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void forgetOld() {
        SignInDelay.dropThoseBefore(clock.instant().minus(REMEMBERED));
    }
}
