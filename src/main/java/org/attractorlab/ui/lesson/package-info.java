/** Lessons in the window: their pages, predictions, and what they show and hide. */
@NullMarked
package org.attractorlab.ui.lesson;

import org.jspecify.annotations.NullMarked;
