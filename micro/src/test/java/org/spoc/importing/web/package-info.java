/** The import page in a real browser. */
package org.spoc.importing.web;
