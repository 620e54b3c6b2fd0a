/** Stories on the pages of this feature. */
package org.spoc.followup.web;
