/** Follow-ups: promising, postponing, doing and dropping them, and the lists of what is due. */
package org.spoc.followup.service;
