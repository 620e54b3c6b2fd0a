/** Many parties at once, on the running distribution. */
package org.spoc.bulk;
