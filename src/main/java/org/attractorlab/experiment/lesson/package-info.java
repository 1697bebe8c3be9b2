/**
 * Lessons: what a teacher writes beside an experiment, as values. A lesson asks, lets a student
 * predict, and says where to look; what is measured answers.
 */
@NullMarked
package org.attractorlab.experiment.lesson;

import org.jspecify.annotations.NullMarked;
