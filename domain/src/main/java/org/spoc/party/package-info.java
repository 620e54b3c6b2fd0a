/** Parties: the persons and organisations a company deals with, how they are reached, and how they belong together. */
package org.spoc.party;
