/** Pages about parties: the list, one party, and a new one. */
package org.spoc.party.web;
