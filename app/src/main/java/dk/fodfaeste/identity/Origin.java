package dk.fodfaeste.identity;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody signs in from.
 *
 * @param network an IPv4 address or an IPv6 /64, which is what one household or one attacker has at least
 * @param wide the IPv6 /48 around it
 * @param devices hashes of the secrets that the browser keeps of earlier sign-ins, 32 bytes each
 */
public record Origin(String network, Optional<String> wide, List<byte[]> devices) {

    private static final int NETWORK_BYTES = 8;
    private static final int WIDE_BYTES = 6;

    public Origin {
        devices = List.copyOf(devices);
    }

    /** @param remote as the server says it; what is no address stands for itself */
    public static Origin of(String remote, List<byte[]> devices) {
        try {
            InetAddress address = InetAddress.ofLiteral(remote);
            return address instanceof Inet4Address
                    ? new Origin(address.getHostAddress(), Optional.empty(), devices)
                    : new Origin(prefix(address, NETWORK_BYTES), Optional.of(prefix(address, WIDE_BYTES)), devices);
        } catch (IllegalArgumentException noAddress) {
            return new Origin(remote, Optional.empty(), devices);
        }
    }

    private static String prefix(InetAddress address, int bytes) {
        return java.util.HexFormat.of().formatHex(address.getAddress(), 0, bytes) + "/" + bytes * 8;
    }
}
