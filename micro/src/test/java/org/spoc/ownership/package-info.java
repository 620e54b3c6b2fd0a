/** Accountability under attack, on the product as it is shipped. */
package org.spoc.ownership;
