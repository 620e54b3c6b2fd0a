/** Actions on many parties: begun once, carried out in the background by the services of each party, with an answer for each. */
package org.spoc.bulk.service;
