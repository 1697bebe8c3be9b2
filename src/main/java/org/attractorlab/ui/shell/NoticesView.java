package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Notices above the panes, the newest at the bottom; those that matter stay until closed. */
final class NoticesView implements View {
  private static final int MOST = 4;
  private static final Duration SHORT = Duration.seconds(8);

  private final VBox column = new VBox();

  NoticesView(Laboratory lab) {
    column.getStyleClass().add("notices");
    column.setPickOnBounds(false);
    column.setFillWidth(true);
    lab.onNotice(this::show);
  }

  @Override
  public Node node() {
    return column;
  }

  private void show(Notice notice) {
    if (notice.severity() == Notice.Severity.HINT || isShown(notice)) {
      return;
    }
    Notification card = new Notification(notice.text(), new FontIcon(icon(notice)));
    card.setUserData(notice);
    card.setMinHeight(VBox.USE_PREF_SIZE);
    card.getStyleClass().addAll(Styles.ELEVATED_2, style(notice));
    card.setOnClose(_ -> column.getChildren().remove(card));
    card.setAccessibleText(notice.text());
    card.setAccessibleHelp(text("shell.notice.help"));
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            column.getChildren().remove(card);
            event.consume();
          }
        });
    List<Button> buttons = buttons(notice, card);
    if (!buttons.isEmpty()) {
      card.setPrimaryActions(buttons.toArray(Button[]::new));
    }
    column.getChildren().add(card);
    if (column.getChildren().size() > MOST) {
      column.getChildren().removeFirst();
    }
    // What offers something waits for an answer.
    if (notice.severity() == Notice.Severity.INFO && notice.offer() == null) {
      PauseTransition pause = new PauseTransition(SHORT);
      pause.setOnFinished(_ -> column.getChildren().remove(card));
      pause.play();
    }
  }

  private List<Button> buttons(Notice notice, Notification card) {
    List<Button> buttons = new ArrayList<>();
    Notice.Offer offer = notice.offer();
    if (offer != null) {
      Button accept = new Button(offer.title());
      accept.getStyleClass().add(Styles.ACCENT);
      accept.setOnAction(
          _ -> {
            column.getChildren().remove(card);
            offer.action().run();
          });
      buttons.add(accept);
    }
    if (!notice.details().isEmpty()) {
      Button copy = new Button(text("shell.notice.copy"));
      copy.setOnAction(_ -> copy(notice.details()));
      buttons.add(copy);
    }
    return buttons;
  }

  private boolean isShown(Notice notice) {
    return column.getChildren().stream().anyMatch(card -> notice.equals(card.getUserData()));
  }

  private static void copy(String details) {
    ClipboardContent content = new ClipboardContent();
    content.putString(details);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Ikon icon(Notice notice) {
    return switch (notice.severity()) {
      case HINT, INFO -> MaterialDesignI.INFORMATION_OUTLINE;
      case WARNING -> MaterialDesignA.ALERT_OUTLINE;
      case ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
    };
  }

  private static String style(Notice notice) {
    return switch (notice.severity()) {
      case HINT, INFO -> Styles.ACCENT;
      case WARNING -> Styles.WARNING;
      case ERROR -> Styles.DANGER;
    };
  }
}
