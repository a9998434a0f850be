package ml.ispovesti.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import ml.ispovesti.problem.Problem;

/** Passwords are kept as bcrypt only. */
@ApplicationScoped
class Passwords {

    /** What bcrypt looks at; the rest of a longer one would count for nothing. */
    static final int MOST_BYTES = 72;

    private static final int LEAST_CHARACTERS = 12;
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random;
    private final int cost;
    /** A hash of no password: looked at in place of those of accounts that are not there, as it takes the same time. */
    private final String nobodys;

    Passwords(SecureRandom random, AdminSettings settings) {
        this.random = random;
        this.cost = settings.passwordCost();
        this.nobodys = "$2a$%02d$".formatted(cost) + "u".repeat(53);
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** Takes as long whether there is a hash or not. */
    boolean matches(String password, Optional<String> hash) {
        boolean right = fits(password) && BcryptUtil.matches(password, hash.orElse(nobodys));
        return right && hash.isPresent();
    }

    /** About 99 bits, to be typed once. */
    String once() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(GROUP, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(password::append);
        }
        return password.toString();
    }

    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** Refuses what would be guessed. */
    static void check(String password, String name) {
        if (password == null || password.codePointCount(0, password.length()) < LEAST_CHARACTERS || !fits(password)) {
            throw Problem.INVALID_PASSWORD.because("It needs at least " + LEAST_CHARACTERS + " characters and at most "
                    + MOST_BYTES + " bytes; a few words are good.");
        }
        if (password.contains(name) || password.chars().distinct().count() < GROUP) {
            throw Problem.INVALID_PASSWORD.because(
                    "It is too easy to guess; do not use the name, nor one letter again and" + " again.");
        }
    }
}
