/**
 * The ground that the container tests stand on: one Payara Micro with the built application and all tests in it, on a
 * PostgreSQL of its own, for the whole run. A test class extends {@link org.spoc.testing.InContainer} and injects what
 * it asks.
 */
package org.spoc.testing;
