package org.custodian.web.desk.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Median and 90th percentile by week as two lines, told apart by dash and label and not by colour
 * alone. Lengths in the units of the picture's view box, {@value #WIDTH} by {@value #HEIGHT}. A
 * week without an ended request breaks the line.
 */
final class TurnaroundPicture {
  static final int WIDTH = 720;
  static final int HEIGHT = 260;
  private static final int LEFT = 48;
  private static final int RIGHT = 130;
  private static final int TOP = 16;
  private static final int BOTTOM = 36;

  /** A label at a place. */
  record Label(double x, double y, String text) {}

  /** A place at which a figure stands. */
  record Dot(double x, double y) {}

  /**
   * A line of the picture.
   *
   * @param strokes unbroken pieces as the points of a polyline
   * @param end where its label stands; empty if it has no dot
   */
  record Trace(List<String> strokes, List<Dot> dots, Optional<Dot> end) {}

  private final List<Turnaround.Week> weeks;
  private final long step;
  private final long top;

  TurnaroundPicture(List<Turnaround.Week> weeks) {
    this.weeks = weeks;
    double most =
        weeks.stream()
            .flatMap(week -> week.days().stream())
            .mapToDouble(days -> Math.max(days.median(), days.ninetieth()))
            .max()
            .orElse(1);
    step = step(most);
    top = step * Math.max(1, (long) Math.ceil(most / step));
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return WIDTH - RIGHT;
  }

  /** The horizontal lines with their days. */
  public List<Label> rules() {
    return IntStream.rangeClosed(0, (int) (top / step))
        .mapToObj(i -> new Label(LEFT - 8, y(i * step), Long.toString(i * step)))
        .toList();
  }

  /** Every second Monday, as month and day, so that they do not touch. */
  public List<Label> mondays() {
    return IntStream.range(0, weeks.size())
        .filter(i -> i % 2 == (weeks.size() - 1) % 2)
        .mapToObj(i -> new Label(x(i), HEIGHT - 12, short_(weeks.get(i).from())))
        .toList();
  }

  public Trace median() {
    return trace(Days::median);
  }

  /** The 90th percentile; its label is moved up or down if it would touch that of the median. */
  public Trace ninetieth() {
    return trace(days -> days.ninetieth());
  }

  private Trace trace(ToDoubleFunction<Days> figure) {
    var strokes = new ArrayList<List<Dot>>();
    strokes.add(new ArrayList<>());
    for (int i = 0; i < weeks.size(); i++) {
      var days = weeks.get(i).days();
      if (days.isPresent()) {
        strokes.get(strokes.size() - 1).add(new Dot(x(i), y(figure.applyAsDouble(days.get()))));
      } else {
        strokes.add(new ArrayList<>());
      }
    }
    var dots = strokes.stream().flatMap(List::stream).toList();
    return new Trace(
        strokes.stream()
            .filter(stroke -> stroke.size() > 1)
            .map(TurnaroundPicture::points)
            .toList(),
        dots,
        dots.isEmpty() ? Optional.empty() : Optional.of(dots.get(dots.size() - 1)));
  }

  private static String points(List<Dot> stroke) {
    return stroke.stream()
        .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
        .collect(Collectors.joining(" "));
  }

  private double x(int week) {
    int gaps = Math.max(1, weeks.size() - 1);
    return LEFT + week * (double) (WIDTH - LEFT - RIGHT) / gaps;
  }

  private double y(double days) {
    return HEIGHT - BOTTOM - days / top * (HEIGHT - TOP - BOTTOM);
  }

  /** 1, 2, 5, 10, 20, 50 and so on: the least with which at most five lines are drawn. */
  private static long step(double most) {
    long ten = 1;
    while (true) {
      for (long factor : new long[] {1, 2, 5}) {
        if (most <= 5.0 * factor * ten) {
          return factor * ten;
        }
      }
      ten *= 10;
    }
  }

  private static String short_(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth();
  }
}
