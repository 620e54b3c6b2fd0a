/** The funnel over REST. */
package org.spoc.report.api;
