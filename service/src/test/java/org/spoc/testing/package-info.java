/** A real PostgreSQL for tests that write around the application, and parties made with plain SQL. */
package org.spoc.testing;
