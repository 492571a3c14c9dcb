package org.custodian.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Questions of a page to the server that are on their way until the test lets them arrive. */
final class Held {
  private final Page page;
  private final Pattern address;
  private final List<Route> held = new ArrayList<>();

  private Held(Page page, Pattern address) {
    this.page = page;
    this.address = address;
  }

  /** Holds every question to an address that ends like this, a regular expression. */
  static Held ending(Page page, String address) {
    var held = new Held(page, Pattern.compile(".*" + address + "$"));
    page.route(held.address, held.held::add);
    return held;
  }

  /** Waits until as many are on their way. */
  Held until(int many) {
    page.waitForCondition(() -> held.size() >= many);
    return this;
  }

  /** What was sent, oldest first. */
  List<String> bodies() {
    return held.stream().map(one -> one.request().postData()).toList();
  }

  /** All of them arrive, and so does what is asked from now on. */
  void arrive() {
    page.unroute(address);
    List.copyOf(held).forEach(Route::resume);
    held.clear();
  }

  /** All of them are lost on their way, and so is what is asked from now on. */
  void lose() {
    // Before the door is changed: with it, the browser would let them through.
    List.copyOf(held).forEach(Route::abort);
    held.clear();
    page.unroute(address);
    page.route(address, Route::abort);
  }

  /** The line is there again. */
  void again() {
    page.unroute(address);
  }
}
