package ml.ispovesti.gpt2;

import java.nio.charset.StandardCharsets;

/** The simplest byte-level tokens there are: one a byte of UTF-8, and one for the end of a text. */
final class ByteTokens {

    static final int END_OF_TEXT = 256;

    private ByteTokens() {}

    static long[] encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long[] tokens = new long[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            tokens[i] = bytes[i] & 0xff;
        }
        return tokens;
    }

    static String decode(long[] tokens) {
        byte[] bytes = new byte[tokens.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) tokens[i];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
