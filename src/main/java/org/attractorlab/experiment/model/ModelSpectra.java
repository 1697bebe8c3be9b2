package org.attractorlab.experiment.model;

import java.util.List;
import java.util.Locale;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.dynamics.spectrum.Spectrum;
import org.attractorlab.dynamics.spectrum.Vectors;

/** The eigenvalues of a network's Jacobian at its training images and elsewhere, as a table. */
public final class ModelSpectra {
  private final Model model;
  private final DifferentiableMap map;
  private final StringBuilder table = new StringBuilder("image,real,imaginary,modulus\n");

  public ModelSpectra(Model model) {
    this.model = model;
    this.map =
        DifferentiableMap.of(
            model.experiment().network(), model.images().set().shape(), model.weights());
  }

  /** Adds the spectrum at a training image, under its number. */
  public List<Eigenvalue> add(int image) {
    return add(Integer.toString(image), model.images().image(image));
  }

  /**
   * Adds the spectrum at a point, the largest modulus first; eigenvalues that are 0 because a layer
   * is narrower than the image are left out.
   */
  public List<Eigenvalue> add(String name, float[] point) {
    double[] x = Vectors.doubles(point);
    List<Eigenvalue> eigenvalues = Spectrum.of(map.jacobian(x), 1).eigenvalues();
    for (Eigenvalue value : eigenvalues) {
      table.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s\n",
              name,
              value.real(),
              value.imaginary(),
              value.modulus()));
    }
    return eigenvalues;
  }

  /** {@code spectra.csv}. */
  public String table() {
    return table.toString();
  }
}
