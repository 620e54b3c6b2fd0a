/** Who may do what on the pages: every page, list, file and command, asked by every role about what is near and far. */
package org.spoc.permission;
