/** Signing in and out, told as stories in a browser. */
package org.spoc.user.web;
