/** One grey picture of a class, row by row, {@link #SIDE} pixels wide and high. */
record LabelledImage(int label, byte[] pixels) {

  static final int SIDE = 28;
}
