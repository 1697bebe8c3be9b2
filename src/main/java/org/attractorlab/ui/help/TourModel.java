package org.attractorlab.ui.help;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which card of the tour is shown. */
final class TourModel {
  /**
   * One card.
   *
   * @param title a key of the texts
   * @param text a key of the texts
   * @param part of the window that it explains, as a selector
   */
  record Card(String title, String text, String part) {}

  static final List<Card> CARDS =
      List.of(
          new Card("help.tour.setup.title", "help.tour.setup.text", ".setup"),
          new Card("help.tour.images.title", "help.tour.images.text", "#training-strip"),
          new Card("help.tour.stage.title", "help.tour.stage.text", ".stage-ground"),
          new Card("help.tour.measures.title", "help.tour.measures.text", "#measures"),
          new Card("help.tour.lessons.title", "help.tour.lessons.text", "#lessons"));

  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(-1);

  /** Of the card that is shown, −1 while there is no tour. */
  ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  void start() {
    index.set(0);
  }

  /** Goes to the next card, and ends behind the last. */
  void next() {
    index.set(isLast() ? -1 : index.get() + 1);
  }

  void back() {
    index.set(Math.max(0, index.get() - 1));
  }

  void end() {
    index.set(-1);
  }

  boolean isLast() {
    return index.get() == CARDS.size() - 1;
  }
}
