/** Moving parties from stage to stage: asked, guarded and recorded by one service, whoever or whatever asks. */
package org.spoc.lifecycle.service;
