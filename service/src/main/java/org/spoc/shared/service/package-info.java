/** What every service needs: time, the schema, plain SQL for reading, and the shape of inputs. */
package org.spoc.shared.service;
