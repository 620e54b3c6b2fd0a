/** What administrators and auditors see of an installation: settings in force, versions, what is under way. */
package org.spoc.administration.service;
