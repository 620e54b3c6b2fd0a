/** Parties over REST: list, one, create, change, erase, affiliations and consents. */
package org.spoc.party.api;
