/** The shape of the code: layers, cycles, names. Each rule is shown to fail on a class that is made wrong on purpose. */
package org.spoc.architecture;
