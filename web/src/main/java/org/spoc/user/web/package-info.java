/** Signing in and out, and the pages about users. */
package org.spoc.user.web;
