/**
 * The map of the plane to itself, or of the line: its field, its basins, its fixed points. Data of
 * two numbers can be seen whole.
 */
@NullMarked
package org.attractorlab.dynamics.plane;

import org.jspecify.annotations.NullMarked;
