/** Stories on the administration page. */
package org.spoc.administration.web;
