/** What is trained: architectures as values, and the networks made of them. */
@NullMarked
package org.attractorlab.network;

import org.jspecify.annotations.NullMarked;
