/** What every REST resource uses: strict JSON in and out, problems, pages of lists, and the guard at the door. */
package org.spoc.shared.api;
