package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.spoc.administration.Setting;

/** Under which names SPOC may be asked for. Without a setting those of the machine it runs on. */
@ApplicationScoped
public class HostSettings {

    private static final String ANY = "*";

    private final Set<String> names = names(System.getenv(Setting.SPOC_HOSTS.name()));

    /** @param host as a request names it, without the port */
    public boolean allow(String host) {
        return names.contains(ANY) || host != null && names.contains(plain(host));
    }

    static Set<String> names(String setting) {
        return setting == null || setting.isBlank() ? own()
                : Arrays.stream(setting.split(",")).map(HostSettings::plain).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> own() {
        var own = new HashSet<>(Set.of("localhost"));
        try {
            InetAddress machine = InetAddress.getLocalHost();
            own.add(plain(machine.getHostName()));
            own.add(plain(machine.getCanonicalHostName()));
        } catch (UnknownHostException nameless) {
            own.add("127.0.0.1");
        }
        try {
            NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).map(InetAddress::getHostAddress)
                    .map(HostSettings::plain).forEach(own::add);
        } catch (SocketException unknown) {
            throw new UncheckedIOException(unknown);
        }
        return own;
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
