package org.spoc.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Networks that an administrator names, such as {@code 10.1.0.0/16,192.0.2.7,2001:db8::/32}. Addresses are read as they
 * are written and never looked up, so that anybody's text may be asked about.
 */
public final class Networks {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern ADDRESS = Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    private record Network(byte[] beginning, int bits) {

        static Optional<Network> of(String text) {
            String[] parts = text.split("/", 2);
            return bytes(parts[0]).flatMap(beginning -> bits(parts, beginning.length * Byte.SIZE).map(bits -> new Network(beginning, bits)));
        }

        private static Optional<Integer> bits(String[] parts, int all) {
            return parts.length == 1 ? Optional.of(all)
                    : Optional.of(parts[1]).filter(text -> BITS.matcher(text).matches()).map(Integer::valueOf).filter(bits -> bits <= all);
        }

        boolean includes(byte[] other) {
            return other.length == beginning.length && prefix(other).equals(prefix(beginning));
        }

        private List<Integer> prefix(byte[] of) {
            return Stream.iterate(0, bit -> bit + 1).limit(bits).map(bit -> of[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1).toList();
        }
    }

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /** @param text separated by commas; null or empty for none; what is no network counts for nothing */
    public static Networks of(String text) {
        return new Networks(each(text).flatMap(network -> Network.of(network).stream()).toList());
    }

    /** The first word of such a text that is no network. @param text null or empty for none */
    public static Optional<String> misspelled(String text) {
        return each(text).filter(network -> Network.of(network).isEmpty()).findFirst();
    }

    /** Whether the text is an address of IPv4 or IPv6, and no name. */
    public static boolean isAddress(String text) {
        return bytes(text).isPresent();
    }

    /** @param address false for null and for what is no address */
    public boolean include(String address) {
        return bytes(address).filter(asked -> networks.stream().anyMatch(network -> network.includes(asked))).isPresent();
    }

    private static Stream<String> each(String text) {
        return Arrays.stream(text == null ? new String[0] : text.split(",")).map(String::strip).filter(network -> !network.isEmpty());
    }

    private static Optional<byte[]> bytes(String address) {
        String bare = address == null ? "" : address.replaceFirst("%.*", "");
        try {
            return ADDRESS.matcher(bare).matches() ? Optional.of(InetAddress.getByName(bare).getAddress()) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
