/** The same experiments without a window: commands, their options, progress in the terminal. */
@NullMarked
package org.attractorlab.cli;

import org.jspecify.annotations.NullMarked;
