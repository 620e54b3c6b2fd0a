/** Calls of programs that can be repeated: whatever carries a key is done once, however often it is sent. */
package org.spoc.command.service;
