/** The pages for many parties at once, in a browser. */
package org.spoc.bulk.web;
