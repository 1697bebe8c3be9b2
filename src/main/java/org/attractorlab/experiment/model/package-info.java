/** A trained network as a file, which numpy opens too. */
@NullMarked
package org.attractorlab.experiment.model;

import org.jspecify.annotations.NullMarked;
