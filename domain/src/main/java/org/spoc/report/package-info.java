/** What is counted about the journeys of many parties, and what each number means. */
package org.spoc.report;
