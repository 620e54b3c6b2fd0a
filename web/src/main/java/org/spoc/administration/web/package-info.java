/** The page on which administrators and auditors see how the installation is doing. */
package org.spoc.administration.web;
