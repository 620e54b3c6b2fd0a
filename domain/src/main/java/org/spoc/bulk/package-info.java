/** The same for many parties: what is done, and what became of each. The rules of each party are those of each alone. */
package org.spoc.bulk;
