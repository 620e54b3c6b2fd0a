/** What the audit trail tells: to what something belongs, and what was done to it. */
package org.spoc.audit;
