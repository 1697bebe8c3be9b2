/** Help in the window: a tour of its parts, and the words of the field with formula and picture. */
@NullMarked
package org.attractorlab.ui.help;

import org.jspecify.annotations.NullMarked;
