/**
 * Studies: many small trainings whose results make one table. A study writes each result as soon as
 * it is there, and goes on where it was interrupted.
 */
@NullMarked
package org.attractorlab.experiment.study;

import org.jspecify.annotations.NullMarked;
