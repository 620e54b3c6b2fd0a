/**
 * Who is accountable: the gapless ledger of contact owners, who may receive parties, who acts while the owner is away,
 * and how automatic assignment chooses.
 */
package org.spoc.ownership;
