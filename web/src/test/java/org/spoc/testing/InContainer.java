package org.spoc.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A test that runs inside the deployed application: {@code @Inject}, {@code @EJB} and {@code @Resource} work in it.
 *
 * <p>All such tests share one deployment and one database, so each makes what it needs and expects others' data beside
 * its own.
 */
@ArquillianTest
public abstract class InContainer {

    @Deployment
    static WebArchive application() {
        return SuiteArchive.next();
    }
}
