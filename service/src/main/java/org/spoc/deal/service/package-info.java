/** Opportunities and purchases, and what they do to the stage of a party. */
package org.spoc.deal.service;
