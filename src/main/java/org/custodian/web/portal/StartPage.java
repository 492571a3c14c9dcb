package org.custodian.web.portal;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.custodian.web.portal.Errand.Party;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where everybody arrives: what do you need? */
@Controller
class StartPage {

  @GetMapping({"/", "/portal"})
  String page(HttpSession session, Model model) {
    model.addAttribute("parties", List.of(Party.PATIENT, Party.OTHERS, Party.AUTHORITIES));
    model.addAttribute("errands", Errand.ofVisitors());
    Draft.in(session).ifPresent(draft -> model.addAttribute("draft", draft.errand().slug()));
    return "portal/start";
  }

  /** Begins a request, or goes on with one of the same kind that was begun in this session. */
  @GetMapping("/portal/new/{errand}")
  String begin(@PathVariable String errand, HttpSession session) {
    var chosen =
        Errand.of(errand).filter(Errand.ofVisitors()::contains).orElseThrow(PageUnknown::new);
    if (Draft.in(session)
        .filter(draft -> draft.errand() == chosen && draft.logged().isEmpty())
        .isEmpty()) {
      new Draft(chosen).keepIn(session);
    }
    return "redirect:/portal/request/" + chosen.questions().get(0).slug();
  }
}
