package org.spoc.micro;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/**
 * The sockets on which the application speaks to its database; the driver makes one of these for each connection, by the
 * name of the class. A database that hangs, or a network that swallows everything, closes no connection: whoever waits
 * for an answer would wait for minutes. So they can all be cut, and none is made until the database answers again.
 */
public final class DatabaseSockets extends SocketFactory {

    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean cut;

    /** Ends every connection; whoever waits on one is told at once. */
    static void cut() {
        cut = true;
        OPEN.forEach(DatabaseSockets::close);
    }

    static void allow() {
        cut = false;
    }

    static boolean areCut() {
        return cut;
    }

    @Override
    public Socket createSocket() {
        return new Listed();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // that is what is wanted
        }
    }

    private static final class Listed extends Socket {

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            OPEN.add(this);
            if (cut) {
                close();
                throw new ConnectException("the database does not answer");
            }
            super.connect(address, timeout);
        }

        @Override
        public synchronized void close() throws IOException {
            OPEN.remove(this);
            super.close();
        }
    }
}
