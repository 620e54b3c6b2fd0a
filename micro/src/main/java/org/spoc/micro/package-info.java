/**
 * How SPOC runs by itself: one process that starts a PostgreSQL of its own (or connects to the one it is given),
 * Payara Micro in the same JVM, and the application on it.
 *
 * <p>Begin at {@link org.spoc.micro.Launcher}. {@link org.spoc.micro.DataFolder} is what must be backed up,
 * {@link org.spoc.micro.EmbeddedPostgres} the database in it, {@link org.spoc.micro.Server} what answers the browser.
 */
package org.spoc.micro;
