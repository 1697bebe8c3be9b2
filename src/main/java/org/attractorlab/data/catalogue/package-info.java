/** The image sets that come with the program, and how a set is opened by name or by path. */
@NullMarked
package org.attractorlab.data.catalogue;

import org.jspecify.annotations.NullMarked;
