/** The page of the audit trail, and the trail as a file. */
package org.spoc.audit.web;
