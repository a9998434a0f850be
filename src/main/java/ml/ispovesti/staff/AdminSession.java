package ml.ispovesti.staff;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.ispovesti.visitor.SigningKey;

/**
 * Somebody who signed in, as the cookie says it.
 *
 * @param version of the account's sessions at that time
 * @param id of this one session, so that it can be ended before it expires
 */
record AdminSession(long account, int version, String id, Instant expiresAt) {

    static final String COOKIE = "session";

    private static final String PURPOSE = "session";
    private static final Pattern VALUE =
            Pattern.compile("((\\d{1,18})\\.(\\d{1,9})\\.([0-9a-z]{1,25})\\.(\\d{1,15}))\\.([A-Za-z0-9_-]{43})");

    static AdminSession of(Account account, Instant now, Duration length, SecureRandom random) {
        String id = new BigInteger(128, random).toString(36);
        return new AdminSession(account.id, account.sessionVersion, id, now.plus(length));
    }

    /** The cookie's value: what is known, with dots between, and our signature of it. */
    String signed(SigningKey key) {
        String text = account + "." + version + "." + id + "." + expiresAt.toEpochMilli();
        return text + "." + key.sign(PURPOSE, text);
    }

    /** @return empty unless it was signed by us and has not expired */
    static Optional<AdminSession> read(String value, SigningKey key, Instant now) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches() || !key.isSigned(PURPOSE, parts.group(1), parts.group(6))) {
            return Optional.empty();
        }
        AdminSession session = new AdminSession(
                Long.parseLong(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4),
                Instant.ofEpochMilli(Long.parseLong(parts.group(5))));
        return Optional.of(session).filter(read -> now.isBefore(read.expiresAt));
    }
}
