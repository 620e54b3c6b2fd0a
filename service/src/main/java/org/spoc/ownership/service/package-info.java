/** Who is accountable and who acts; assignment, transfer, the directory, and whose parties one may see. */
package org.spoc.ownership.service;
