/** The directory, told as stories in a browser. */
package org.spoc.ownership.web;
