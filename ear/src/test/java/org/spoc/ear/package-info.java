/** What is in the EAR, and where. */
package org.spoc.ear;
