package ml.ispovesti.visitor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes an address unreadable but countable. One IPv6 household owns a /64, so only that part counts. */
final class AddressHash {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final SecretKeySpec key;

    private AddressHash(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    static AddressHash withKeyFrom(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return new AddressHash(key);
    }

    static AddressHash with(byte[] key) {
        return new AddressHash(key);
    }

    /** @param address a literal IPv4 or IPv6 address, never a name (that would ask the name server); null for none */
    String of(String address) {
        try {
            byte[] bytes = address == null
                    ? new byte[0]
                    : InetAddress.getByName(withoutZone(address)).getAddress();
            byte[] network = bytes.length == 16 ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(network));
        } catch (UnknownHostException | GeneralSecurityException e) {
            throw new IllegalStateException("Not a network address", e);
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
