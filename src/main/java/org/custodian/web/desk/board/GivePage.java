package org.custodian.web.desk.board;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.OpenWork;
import org.custodian.workflow.Worklist;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives a task to somebody else, or back to its group. The one who prepared a packet is not offered
 * for its approval, because the approval would be refused (45 CFR 164.530(c)(1), hospital policy).
 */
@Controller
@RequestMapping("/desk/tasks/{taskId}/give")
class GivePage {
  private static final String APPROVAL = "userTask_approveRelease";

  /** Somebody who may take the task, and how many tasks they have now. */
  record Taker(StaffId who, long tasks) {}

  private final Worklist worklist;
  private final OpenWork work;
  private final Packets packets;

  GivePage(Worklist worklist, OpenWork work, Packets packets) {
    this.worklist = worklist;
    this.work = work;
    this.packets = packets;
  }

  @GetMapping
  String ask(@PathVariable String taskId, HttpServletRequest asked, Model model) {
    var task = task(taskId, asked);
    if (task.isEmpty()) {
      return "redirect:/desk/board?done";
    }
    model.addAttribute("task", task.get());
    model.addAttribute("takers", takers(task.get()));
    return "desk/give";
  }

  /**
   * @param to whose the task shall be; empty for its group
   */
  @PostMapping
  String give(
      @PathVariable String taskId,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest asked,
      Principal by) {
    var task = task(taskId, asked);
    if (task.isEmpty()) {
      return "redirect:/desk/board?done";
    }
    var taker = takers(task.get()).stream().map(Taker::who).filter(who -> who.value().equals(to));
    var chosen = taker.findFirst();
    if (chosen.isEmpty() && !to.isEmpty()) {
      return "redirect:/desk/tasks/{taskId}/give?choose";
    }
    try {
      work.give(task.get(), chosen, new StaffId(by.getName()));
    } catch (IllegalArgumentException gone) {
      return "redirect:/desk/board?done";
    }
    return "redirect:/desk/board?given";
  }

  private Optional<OpenTask> task(String taskId, HttpServletRequest asked) {
    if (!BoardPage.leads(asked)) {
      throw new AccessDeniedException("DSK-05 Only a supervisor gives a task to somebody else.");
    }
    return worklist.task(taskId);
  }

  private List<Taker> takers(OpenTask task) {
    var open = work.tasks();
    var preparer = task.step().equals(APPROVAL) ? preparer(task) : Optional.<StaffId>empty();
    return work.takers(task.taskId()).stream()
        .filter(who -> !preparer.filter(who::equals).isPresent())
        .map(who -> new Taker(who, open.stream().filter(one -> has(one, who)).count()))
        .toList();
  }

  private Optional<StaffId> preparer(OpenTask task) {
    return packets.packet(task.request()).map(packet -> packet.preparedBy());
  }

  private static boolean has(OpenTask task, StaffId who) {
    return task.assignee().filter(who::equals).isPresent();
  }
}
