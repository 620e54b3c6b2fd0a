/** Users, teams and business units, their absences and deputies; who may do what, and whose parties a role reaches. */
package org.spoc.user;
