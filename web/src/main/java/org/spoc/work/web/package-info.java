/** The first page: what somebody has to do today. */
package org.spoc.work.web;
