/** The page of the audit trail in a browser. */
package org.spoc.audit.web;
