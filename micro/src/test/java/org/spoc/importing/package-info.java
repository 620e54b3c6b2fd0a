/** Imports on the running distribution: through REST, through the page, and with a server that is killed. */
package org.spoc.importing;
