/** Programs that measure a running SPOC. They assert nothing and are no part of the build; {@code docs/benchmarks} starts them. */
package org.spoc.benchmark;
