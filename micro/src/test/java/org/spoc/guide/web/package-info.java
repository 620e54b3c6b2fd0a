/** The user guide in the browser, and its pictures. */
package org.spoc.guide.web;
