/**
 * How files become image sets. {@link org.attractorlab.data.read.ImageReader} is the way in; behind
 * it is a list of formats, each recognised by its content. No file is trusted: memory is set aside
 * only for what a file really holds, and whatever is wrong with it ends as one {@link
 * org.attractorlab.data.UnusableInput}.
 */
@NullMarked
package org.attractorlab.data.read;

import org.jspecify.annotations.NullMarked;
