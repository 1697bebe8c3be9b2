/** An experiment, its file, its run and its report. */
@NullMarked
package org.attractorlab.experiment;

import org.jspecify.annotations.NullMarked;
