/** Points of the plane and of the line: in shapes, and in files. */
@NullMarked
package org.attractorlab.data.points;

import org.jspecify.annotations.NullMarked;
