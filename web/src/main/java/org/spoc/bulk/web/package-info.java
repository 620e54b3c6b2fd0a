/** Doing the same to many parties: what, what it would come to, and what became of each. */
package org.spoc.bulk.web;
