/** The audit trail over REST. */
package org.spoc.audit.api;
