/** How stages, criteria and evidence are put into words. */
package org.spoc.lifecycle.web;
