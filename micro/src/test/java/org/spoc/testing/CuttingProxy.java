package org.spoc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Stands between a program and SPOC and cuts connections at a place that the test chooses. */
public final class CuttingProxy implements AutoCloseable {

    private static final int NO_LINGERING = 0;

    /**
     * How many bytes a connection lets through in each direction before it is cut.
     *
     * @param asked of the request
     * @param answered of the answer
     */
    public record Cut(int asked, int answered) {

        /** The connection is left alone. */
        public static final Cut NEVER = new Cut(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private final ServerSocket door;
    private final int behind;
    private final Supplier<Cut> next;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param next asked for each connection in turn */
    public CuttingProxy(int behind, Supplier<Cut> next) {
        this.behind = behind;
        this.next = next;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                Cut cut = next.get();
                threads.execute(() -> pass(client, server, cut.asked()));
                threads.execute(() -> pass(server, client, cut.answered()));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private static void pass(Socket from, Socket to, int most) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[8192];
            int left = most;
            for (int read = in.read(piece); read >= 0 && left > 0; read = left > 0 ? in.read(piece) : -1) {
                out.write(piece, 0, Math.min(read, left));
                out.flush();
                left -= read;
            }
            if (left <= 0) {
                to.setSoLinger(true, NO_LINGERING);
                from.setSoLinger(true, NO_LINGERING);
            }
        } catch (IOException cut) {
            // the other direction ended it
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
