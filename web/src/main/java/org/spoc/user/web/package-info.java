/** How people come in: the sign-in page. */
package org.spoc.user.web;
