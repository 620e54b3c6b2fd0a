package org.spoc.root;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may ask how the server is doing: the machine itself, and the networks that the administrator names, such as
 * {@code 10.1.0.0/16,192.0.2.7}. Whoever comes through a proxy is not the one who asks, so they learn nothing.
 */
final class Watchers {

    private static final Pattern LITERAL = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F.:]*)(/\\d{1,3})?");

    /** Addresses that begin with the same bits. */
    private record Network(byte[] beginning, int bits) {

        static Stream<Network> of(String text) {
            String[] parts = text.split("/");
            try {
                byte[] beginning = address(parts[0]);
                return Stream.of(new Network(beginning, parts.length == 1 ? beginning.length * 8 : Integer.parseInt(parts[1])));
            } catch (IllegalArgumentException noAddress) {
                return Stream.empty();
            }
        }

        boolean includes(byte[] other) {
            return other.length == beginning.length && prefix(other).equals(prefix(beginning));
        }

        private List<Integer> prefix(byte[] of) {
            return Stream.iterate(0, bit -> bit + 1).limit(Math.min(bits, of.length * 8L)).map(bit -> of[bit / 8] >> (7 - bit % 8) & 1).toList();
        }
    }

    private final List<Network> networks;

    private Watchers(List<Network> networks) {
        this.networks = networks;
    }

    /** @param text separated by commas; null or empty for the machine itself alone; what is no address counts for nothing */
    static Watchers of(String text) {
        return new Watchers(Arrays.stream(text == null ? new String[0] : text.split(",")).map(String::strip)
                .filter(each -> LITERAL.matcher(each).matches()).flatMap(Network::of).toList());
    }

    boolean include(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null && include(request.getRemoteAddr());
    }

    boolean include(String address) {
        byte[] asked = address(address);
        return isLoopback(asked) || networks.stream().anyMatch(network -> network.includes(asked));
    }

    private static boolean isLoopback(byte[] address) {
        try {
            return InetAddress.getByAddress(address).isLoopbackAddress();
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /** Of a literal: no name is looked up. */
    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(noAddress);
        }
    }
}
