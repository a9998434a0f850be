package ml.ispovesti.visitor;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Who is asking: 128 random bits as 32 hexadecimal digits, nothing more. */
public record VisitorId(String value) {

    static VisitorId random(SecureRandom random) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return new VisitorId(HexFormat.of().formatHex(bits));
    }
}
