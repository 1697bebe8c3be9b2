/** The workspace Plane: data of two numbers or of one, where the whole map can be seen. */
@NullMarked
package org.attractorlab.ui.plane;

import org.jspecify.annotations.NullMarked;
