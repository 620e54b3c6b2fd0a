/** The directory, and contacts in words. */
package org.spoc.ownership.web;
