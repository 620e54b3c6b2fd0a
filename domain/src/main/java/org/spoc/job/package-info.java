/** What works in the background, and how its runs end. */
package org.spoc.job;
