/** What every page uses: the shell, words, moments, numbers and icons, and the answer when something goes wrong. */
package org.spoc.shared.web;
