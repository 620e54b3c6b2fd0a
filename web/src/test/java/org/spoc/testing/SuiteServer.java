package org.spoc.testing;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The one Payara Micro of a run, with its database. Arquillian asks for a deployment per test class; the first one
 * starts the server, the others are answered with what is running.
 */
public class SuiteServer extends PayaraMicroDeployableContainer {

    private static final String RESOURCE = """
            create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource \
            --restype=javax.sql.DataSource --maxpoolsize=64 \
            --property serverName=127.0.0.1:portNumber=%d:databaseName=%s:user=%s:password=%s spoc-pool
            create-jdbc-resource --connectionpoolid=spoc-pool jdbc/spoc
            """;

    private final TestDatabase database = new TestDatabase();
    private Archive<?> deployed;
    private ProtocolMetaData running;

    @Override
    public void setup(PayaraMicroContainerConfiguration configuration) {
        Path server = Path.of(System.getProperty("spoc.server"));
        configuration.setExtraMicroOptions(String.join(" ",
                "--addlibs", server.resolve("postgresql.jar").toString(),
                "--logtofile", server.resolve("server.log").toString(),
                "--postbootcommandfile", commands(server).toString()));
        super.setup(configuration);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (running == null) {
            running = super.deploy(archive);
            deployed = archive;
        }
        return running;
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next test class finds the application where this one leaves it
    }

    @Override
    public void stop() throws LifecycleException {
        try {
            if (running != null) {
                super.undeploy(deployed);
            }
        } catch (DeploymentException failed) {
            throw new LifecycleException("server does not stop", failed);
        } finally {
            database.stop();
        }
        super.stop();
    }

    private Path commands(Path server) {
        try {
            return Files.writeString(server.resolve("database.asadmin"),
                    RESOURCE.formatted(database.port(), TestDatabase.NAME, TestDatabase.ROLE, TestDatabase.PASSWORD));
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
