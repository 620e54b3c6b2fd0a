/** Who is calling and what they may do; sign-in; keeping users, teams and absences. */
package org.spoc.user.service;
