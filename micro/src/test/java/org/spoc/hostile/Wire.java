package org.spoc.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.spoc.testing.SpocProcess;

/** Says what no client of HTTP would say: addresses and headers of any bytes, written as Latin-1. */
record Wire(SpocProcess spoc) {

    /** Of one call: its address and its further headers, each with its line end. @return status and all that came, 0 for nothing */
    Said get(String path, String headers) {
        String basic = Base64.getEncoder().encodeToString(("admin:" + SpocProcess.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        return say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic + "\r\n" + headers + "Connection: close\r\n\r\n");
    }

    Said say(String request) {
        try (Socket socket = new Socket("localhost", spoc.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return new Said(all.startsWith("HTTP/1.1 ") ? Integer.parseInt(all.substring(9, 12)) : 0, all);
        } catch (java.net.SocketException cut) {
            return new Said(0, "");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** An answer as it came. */
    record Said(int status, String all) {
    }
}
