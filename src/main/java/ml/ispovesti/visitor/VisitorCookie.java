package ml.ispovesti.visitor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The cookie's value: the visitor's id, a dot, and its HMAC-SHA256 (RFC 2104) as base64url, so that nobody makes up another's. */
final class VisitorCookie {

    static final String NAME = "visitor";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final SecretKeySpec key;

    VisitorCookie(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String valueFor(VisitorId id) {
        return id.value() + "." + signature(id.value());
    }

    /** @return who it is, unless the value is not one that we signed */
    Optional<VisitorId> read(String value) {
        int dot = value.indexOf('.');
        if (dot < 0 || !ID.matcher(value.substring(0, dot)).matches()) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        byte[] expected = signature(id).getBytes(StandardCharsets.US_ASCII);
        byte[] given = value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given) ? Optional.of(new VisitorId(id)) : Optional.empty();
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] sum = mac.doFinal(("visitor:" + id).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
