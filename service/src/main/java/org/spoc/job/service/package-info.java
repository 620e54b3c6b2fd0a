/** The runs of what works in the background: asked for, claimed, watched, remembered. */
package org.spoc.job.service;
