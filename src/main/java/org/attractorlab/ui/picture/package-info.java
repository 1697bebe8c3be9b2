/** Images as pixels of the screen. */
@NullMarked
package org.attractorlab.ui.picture;

import org.jspecify.annotations.NullMarked;
