/**
 * The derivative of the trained map at a point: Jacobians, their eigenvalues, eigenvectors and
 * singular values. In double precision and plain Java, so that any thread may compute them.
 */
@NullMarked
package org.attractorlab.dynamics.spectrum;

import org.jspecify.annotations.NullMarked;
