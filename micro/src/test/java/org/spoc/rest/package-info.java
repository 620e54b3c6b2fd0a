/** REST as a program sees it: over HTTP, against the running distribution. */
package org.spoc.rest;
