/** What somebody has promised to do for a party, until when, and what became of it. */
package org.spoc.followup;
