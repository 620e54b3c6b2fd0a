package org.spoc.micro;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Payara Micro with the application on it, connected to the database as {@code jdbc/spoc}. */
final class Server implements AutoCloseable {

    /** Held, because a logger that nobody holds forgets its filter. */
    private static final Logger PAYARA = Logger.getLogger("PayaraMicro");

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.";
    private static final String HTTPS = NETWORK + "protocols.protocol.https-listener.";

    private final int port;
    private final Optional<Tls> tls;
    private PayaraMicroBoot payara;

    /** @param tls over which alone it answers; empty for plain HTTP */
    Server(int port, Optional<Tls> tls) {
        this.port = port;
        this.tls = tls;
    }

    /** @throws CannotRun when something else answers on the port */
    void refuseTakenPort() {
        try (ServerSocket probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new CannotRun(taken, "server.port", port);
        }
    }

    /** @param data locked by this process; the server unpacks the application and keeps its own files there */
    void start(Database database, DataFolder data) {
        Path work = data.path("server");
        data.delete(work);
        // by name, so that no password is ever part of a command
        System.setProperty("spoc.db.url", database.url());
        System.setProperty("spoc.db.user", database.user());
        System.setProperty("spoc.db.password", database.password());
        payara = payara();
        payara.setHttpPort(port).setHttpAutoBind(false).setPrintLogo(false)
                // nodes meet in the database; nothing else is to listen on the network
                .setNoHazelcast(true)
                .setRootDir(work.toFile())
                .setLogPropertiesFile(Distribution.file("logging.properties").toFile())
                // while it listens already, a change of its settings may leave it deaf
                .setPreBootHandler(this::prepare).setPostBootHandler(Server::connect);
        deploy(tls.map(identity -> identity.serve(this::boot)).orElseGet(this::boot));
    }

    @Override
    public void close() {
        if (payara == null) {
            return;
        }
        // its own shutdown hook stops it too, and would say so
        PAYARA.setFilter(line -> line.getLevel().intValue() >= Level.WARNING.intValue());
        try {
            payara.shutdown();
        } catch (BootstrapException | IllegalStateException stopping) {
            // already stopped by that hook
        }
    }

    /**
     * The server whose parts stand on the class path one by one, as in the launcher that Payara Micro makes of a folder of
     * its own; {@code PayaraMicro.getInstance()} knows but the archive of archives.
     */
    private static PayaraMicroBoot payara() {
        System.setProperty("fish.payara.micro.BootJar", Distribution.jar().toUri().toString());
        // whose code its policy trusts
        System.setProperty("fish.payara.micro.UnpackDir", Distribution.file("lib").toString());
        try {
            return (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl").getMethod("getInstance").invoke(null);
        } catch (ReflectiveOperationException incomplete) {
            throw new CannotRun(incomplete, "distribution.incomplete", Distribution.jar());
        }
    }

    private PayaraMicroRuntime boot() {
        try {
            return payara.bootStrap();
        } catch (BootstrapException failed) {
            throw new CannotRun(failed, "server.failed", failed.getMessage());
        }
    }

    private static void deploy(PayaraMicroRuntime runtime) {
        try {
            // first what answers beside it, and says that it is being started
            deploy(runtime, "root", "/");
            deploy(runtime, "spoc", "/spoc");
        } catch (IllegalStateException stopping) {
            throw new CannotRun(stopping, "server.stopped");
        }
    }

    private static void deploy(PayaraMicroRuntime runtime, String name, String address) {
        runtime.deploy(name, address, Distribution.file(name + ".war").toFile());
        if (!runtime.getDeployedApplicationNames().contains(name)) {
            throw new CannotRun("server.deployment");
        }
    }

    private void prepare(AdminCommandRunner asadmin) {
        tls.ifPresent(identity -> encrypt(asadmin));
        harden(asadmin, tls.isPresent() ? HTTPS : HTTP);
    }

    /** The same listener, with the protocol of the other one; older versions of TLS are off by themselves. */
    private static void encrypt(AdminCommandRunner asadmin) {
        run(asadmin, "set", NETWORK + "network-listeners.network-listener.http-listener.protocol=https-listener",
                HTTPS + "ssl.cert-nickname=" + Tls.NAME, HTTPS + "ssl.tls12-enabled=true", HTTPS + "ssl.tls13-enabled=true",
                // what was tried and limited is HTTP/1.1
                HTTPS + "http.http2-enabled=false");
    }

    /** The server does not name itself; its pages are compressed for browsers, which speak HTTP/1.1 here. */
    private static void harden(AdminCommandRunner asadmin, String protocol) {
        String http = protocol + "http.";
        run(asadmin, "set", http + "server-header=false", http + "compression=on", http + "compression-min-size-bytes=1024",
                http + "compressable-mime-type=text/html,text/css,text/xml,text/csv,text/javascript,application/javascript,"
                        + "application/json,application/problem+json,image/svg+xml");
    }

    private static void connect(AdminCommandRunner asadmin) {
        run(asadmin, "create-jdbc-connection-pool",
                "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource", "--restype=javax.sql.DataSource",
                "--steadypoolsize=4", "--maxpoolsize=32", "--poolresize=4", "--maxwait=8000",
                // a connection that a restart of the database broke is replaced, not handed out
                "--isconnectvalidatereq=true", "--validationmethod=custom-validation",
                "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
                "--validateatmostonceperiod=5",
                // prepareThreshold: searches are planned for the words asked about, not once for all
                "--property", "url=${spoc.db.url}:user=${spoc.db.user}:password=${spoc.db.password}"
                        // what somebody typed is no business of the log
                        + ":logServerErrorDetail=false"
                        + ":ApplicationName=spoc:tcpKeepAlive=true:reWriteBatchedInserts=true:prepareThreshold=0"
                        // a database that hangs keeps nobody waiting for long
                        + ":loginTimeout=5:socketFactory=" + DatabaseSockets.class.getName(),
                "spoc-pool");
        run(asadmin, "create-jdbc-resource", "--connectionpoolid=spoc-pool", "jdbc/spoc");
    }

    private static void run(AdminCommandRunner asadmin, String command, String... arguments) {
        ClusterCommandResult result = asadmin.run(command, arguments);
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new CannotRun(result.getFailureCause(), "server.failed", result.getOutput());
        }
    }
}
