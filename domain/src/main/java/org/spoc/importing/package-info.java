/**
 * What a file of somebody else means here: which column is which field, what its values say, which of them say
 * nothing. Values and rules only; files are opened in the service layer.
 */
package org.spoc.importing;
