/** Opportunities that are worked on and purchases that were made. */
package org.spoc.deal;
