/** Users, teams, absences and the caller over REST. */
package org.spoc.user.api;
