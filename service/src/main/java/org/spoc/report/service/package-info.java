/** Counting journeys: the funnel, and the parties behind each of its numbers. */
package org.spoc.report.service;
