/** Opportunities and purchases over REST. */
package org.spoc.deal.api;
