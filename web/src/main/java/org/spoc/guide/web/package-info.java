/** The user guide inside the product: the chapters of {@code docs/guide}, each a page in the reader's language. */
package org.spoc.guide.web;
