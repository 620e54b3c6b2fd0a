/** Follow-ups on pages: the list, the panel of a party, and the deeds that every list of them shares. */
package org.spoc.followup.web;
