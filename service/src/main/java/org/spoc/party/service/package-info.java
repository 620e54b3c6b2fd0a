/** Registering and changing parties, finding them in lists, and all about one party on a page. */
package org.spoc.party.service;
