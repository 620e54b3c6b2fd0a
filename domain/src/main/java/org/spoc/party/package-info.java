/**
 * The people and organisations a company deals with, and what is true of the ways to reach them: countries,
 * telephone numbers, mail addresses, languages.
 */
package org.spoc.party;
