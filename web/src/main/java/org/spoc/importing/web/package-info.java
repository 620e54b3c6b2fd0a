/** Pages about imports, and the file of rejected rows. */
package org.spoc.importing.web;
