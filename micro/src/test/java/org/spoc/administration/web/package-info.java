/** The story of the administration page. */
package org.spoc.administration.web;
