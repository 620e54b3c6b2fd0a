package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.administration.Setting;

/** Under which names SPOC may be asked for: without a setting those of the machine it runs on, and always as localhost. */
@ApplicationScoped
public class HostSettings {

    private static final String ANY = "*";
    /** Probes and a proxy's checks on the machine itself ask for it by these, whatever people type. */
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "::1");

    private final Set<String> names = names(System.getenv(Setting.SPOC_HOSTS.name()));

    /** @param host as a request names it, without the port */
    public boolean allow(String host) {
        return names.contains(ANY) || host != null && names.contains(plain(host));
    }

    static Set<String> names(String setting) {
        Stream<String> names = setting == null || setting.isBlank() ? ofTheMachine() : Arrays.stream(setting.split(","));
        return Stream.concat(LOCAL.stream(), names).map(HostSettings::plain).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static Stream<String> ofTheMachine() {
        try {
            InetAddress machine = InetAddress.getLocalHost();
            return Stream.concat(Stream.of(machine.getHostName(), machine.getCanonicalHostName()),
                    NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).map(InetAddress::getHostAddress));
        } catch (UnknownHostException | SocketException nameless) {
            return Stream.empty();
        }
    }

    /** Small, without brackets, without the dot of a complete name, without the name of an interface; an IPv6 address in one spelling. */
    private static String plain(String host) {
        String bare = host.strip().toLowerCase(Locale.ROOT).replaceFirst("%.*", "").replaceFirst("\\.$", "").replaceAll("[\\[\\]]", "");
        try {
            return bare.matches("[0-9a-f]*:[0-9a-f:.]*") ? InetAddress.getByName(bare).getHostAddress() : bare;
        } catch (UnknownHostException noAddress) {
            return bare;
        }
    }
}
