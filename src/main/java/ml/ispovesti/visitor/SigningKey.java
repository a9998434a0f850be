package ml.ispovesti.visitor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The site's own key: what it signed once it recognises later, in every replica that has the same one. */
public final class SigningKey {

    private final SecretKeySpec key;

    /** @param key at least 32 bytes that nobody else knows */
    public SigningKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * HMAC-SHA256 (RFC 2104) as base64url.
     *
     * @param purpose what is signed for one is not valid for another; without a colon
     */
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sum(purpose, text));
    }

    public boolean isSigned(String purpose, String text, String signature) {
        byte[] expected = sign(purpose, text).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] sum(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
