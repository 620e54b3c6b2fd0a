/** Recording what was said and written between the company and a party. */
package org.spoc.interaction.service;
