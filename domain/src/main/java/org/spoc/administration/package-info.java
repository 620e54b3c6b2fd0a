/** What an installation is set to, and where each setting comes from. */
package org.spoc.administration;
