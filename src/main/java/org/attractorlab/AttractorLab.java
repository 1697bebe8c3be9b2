package org.attractorlab;

/** Start of the program. */
public final class AttractorLab {
  private AttractorLab() {}

  public static void main(String[] args) {
    System.out.println("Java " + Runtime.version());
  }
}
