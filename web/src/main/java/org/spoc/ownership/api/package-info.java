/** Contact owners over REST: who is accountable, who was, transfer, and the directory. */
package org.spoc.ownership.api;
