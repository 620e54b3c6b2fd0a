/** The audit trail: read, and sealed. It is written by the database itself. */
package org.spoc.audit.service;
