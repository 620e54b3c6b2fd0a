/** A SPOC that begins with sample data, seen from outside. */
package org.spoc.sample;
