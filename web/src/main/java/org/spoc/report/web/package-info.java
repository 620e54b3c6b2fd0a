/** The page of the funnel, the lists behind its numbers, and the files to take away. */
package org.spoc.report.web;
