/** The pages about parties, told as stories in a browser. */
package org.spoc.party.web;
