package org.attractorlab.network;

import org.attractorlab.data.UnusableInput;

/** Which sizes architectures may have. */
final class Allowed {
  private Allowed() {}

  /**
   * @param what is counted, in the plural
   */
  static void between(String what, int count, int least, int most) {
    if (count < least || count > most) {
      throw new UnusableInput(
          "A network of " + count + " " + what + " cannot be built.",
          "Take " + least + " to " + most + " " + what + ".");
    }
  }

  /** The side of a filter must be odd, so that it has a middle. */
  static void kernel(int kernel) {
    if (kernel != 3 && kernel != 5 && kernel != 7) {
      throw new UnusableInput(
          "Filters of " + kernel + " × " + kernel + " pixels cannot be used.",
          "Take a kernel of 3, 5 or 7.");
    }
  }
}
