/**
 * The ground that the tests of the distribution stand on: SPOC as it is shipped, in a process of its own, and a real
 * browser in front of it.
 */
package org.spoc.testing;
