/** Follow-ups over REST. */
package org.spoc.followup.api;
