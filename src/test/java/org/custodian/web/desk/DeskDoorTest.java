package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.AbstractionChanged;
import org.custodian.abstraction.ChartLooks;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.Marking;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Redactions;
import org.custodian.approval.Approval;
import org.custodian.approval.SecondLook;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.RecipientPages;
import org.custodian.pdf.Box;
import org.custodian.pdf.Notice;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.PageText;
import org.custodian.progress.LongWork;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentType;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskDoorTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final Principal DANA = () -> "dana";
  private static final StaffId DANA_ID = new StaffId("dana");

  private final Worklist worklist = mock(Worklist.class);
  private final Abstraction abstraction = mock(Abstraction.class);
  private final ChartLooks chartLooks = mock(ChartLooks.class);
  private final Redactions redactions = mock(Redactions.class);
  private final Marking marking = mock(Marking.class);
  private final Records records = mock(Records.class);
  private MockMvc desk;

  @BeforeEach
  void a_desk_with_one_document() {
    var texts = DeskWords.texts();
    var setbacks =
        new Setbacks(
            mock(PacketAssembly.class),
            mock(Approval.class),
            mock(SecondLook.class),
            mock(LongWork.class),
            DeskWords.riverbend(),
            texts);
    var verification = mock(Verification.class);
    var view =
        new MarkingView(
            abstraction,
            chartLooks,
            redactions,
            marking,
            verification,
            records,
            mock(RecipientPages.class),
            setbacks,
            texts);
    var door = new Desk(worklist);
    desk =
        MockMvcBuilders.standaloneSetup(
                new MarkingDesk(
                    door, abstraction, chartLooks, redactions, records, view, mock(Looks.class)),
                new MarkingSteps(door, abstraction, marking, records, view))
            .setControllerAdvice(new DeskFaults(texts, event -> {}))
            .build();
    when(worklist.task("t1")).thenReturn(Optional.of(task("userTask_decidePages")));
    when(records.documents(REQUEST)).thenReturn(List.of(document()));
    when(marking.reach(any(), any())).thenReturn(new Marking.Reach(true, false));
    when(chartLooks.look(any(), any(), any()))
        .thenReturn(new PageText(1, new Box(0, 0, 612, 792), 0, List.of(), 0, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/pages/t1/state",
        "/desk/pages/t1/documents/1/pages/1",
        "/desk/pages/t1/documents/1/pages/1/recipient",
        "/desk/pages/unknown/state"
      })
  void nothing_is_served_before_the_task_is_claimed(String address) throws Exception {
    desk.perform(get(address).principal(DANA))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("not-claimed"))
        .andExpect(jsonPath("$.title").value("Claim the task to see the pages"));

    verifyNoInteractions(abstraction);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suggestions/accepted",
        "suggestions/rejected",
        "undone",
        "redone",
        "marks/repeated",
        "marks/around",
        "patterns",
        "patterns/found"
      })
  void no_quick_step_is_done_before_the_task_is_claimed(String step) throws Exception {
    desk.perform(
            post("/desk/pages/t1/" + step)
                .principal(DANA)
                .header("If-Match", 3)
                .contentType("application/json")
                .content("{}"))
        .andExpect(status().isForbidden());

    verifyNoInteractions(abstraction);
    verify(marking, org.mockito.Mockito.never()).undo(any(), anyLong(), any());
  }

  @Test
  void a_suggestion_is_answered_by_its_id_and_undo_is_the_persons_own() throws Exception {
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);
    when(marking.undo(REQUEST, 4, DANA_ID)).thenReturn(Optional.of(new PageKey("MRN-100009-7", 2)));

    desk.perform(
            post("/desk/pages/t1/suggestions/accepted")
                .principal(DANA)
                .header("If-Match", 3)
                .contentType("application/json")
                .content("{\"ids\":[7]}"))
        .andExpect(status().isOk());
    desk.perform(post("/desk/pages/t1/undone").principal(DANA).header("If-Match", 4))
        .andExpect(jsonPath("$.place.document").value(1))
        .andExpect(jsonPath("$.place.page").value(2));

    verify(marking).accept(REQUEST, 3, List.of(7L), DANA_ID);
  }

  @Test
  void a_claimed_task_of_another_step_opens_no_pages() throws Exception {
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);
    when(worklist.task("t1")).thenReturn(Optional.of(task("userTask_approveRelease")));

    desk.perform(get("/desk/pages/t1/state").principal(DANA)).andExpect(status().isForbidden());

    verifyNoInteractions(abstraction);
  }

  @Test
  void the_assignee_gets_the_words_through_the_door_that_logs_the_look() throws Exception {
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);

    desk.perform(get("/desk/pages/t1/documents/1/pages/2").principal(DANA))
        .andExpect(status().isOk());

    verify(chartLooks).look(REQUEST, new PageKey("MRN-100009-7", 2), DANA_ID);
  }

  @Test
  void boxes_of_one_movement_are_shown_as_one_mark() throws Exception {
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);
    when(redactions.marks(REQUEST)).thenReturn(List.of(mark("m1", "a1"), mark("m2", "a1")));

    desk.perform(get("/desk/pages/t1/state").principal(DANA))
        .andExpect(jsonPath("$.marks.length()").value(1))
        .andExpect(jsonPath("$.marks[0].id").value("a1"))
        .andExpect(jsonPath("$.marks[0].boxes.length()").value(2))
        .andExpect(jsonPath("$.marks[0].document").value(1));
  }

  @Test
  void what_a_file_holds_beside_its_pages_is_told_with_the_document() throws Exception {
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);
    when(records.notices(REQUEST))
        .thenReturn(
            Map.of(
                "MRN-100009-7",
                List.of(
                    new Noticed(Notice.HIDDEN_LAYERS), new Noticed(Notice.JAVASCRIPT, "2, 5-7"))));

    desk.perform(get("/desk/pages/t1/state").principal(DANA))
        .andExpect(jsonPath("$.documents[0].notices.length()").value(2))
        .andExpect(jsonPath("$.documents[0].notices[0]").value(containsString("switched off")))
        .andExpect(jsonPath("$.documents[0].notices[1]").value(containsString("On pages: 2, 5-7")));
  }

  @Test
  void a_mended_file_is_taken_by_the_documents_place_and_never_before_the_task_is_claimed()
      throws Exception {
    var wish =
        post("/desk/pages/t1/replacements")
            .principal(DANA)
            .header("If-Match", "4")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"document\":1}");
    desk.perform(wish).andExpect(status().isForbidden());
    verifyNoInteractions(abstraction);
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);

    desk.perform(wish).andExpect(status().isOk());

    verify(abstraction).replace(REQUEST, 4, "MRN-100009-7", DANA_ID);
  }

  @Test
  void a_change_on_an_older_state_is_told_as_a_conflict() throws Exception {
    when(worklist.isAssignee("t1", "dana")).thenReturn(true);
    Mockito.doThrow(mock(AbstractionChanged.class))
        .when(redactions)
        .unmark(REQUEST, 4, List.of("m1"), DANA_ID);

    var answer =
        desk.perform(
                post("/desk/pages/t1/marks/taken-back")
                    .principal(DANA)
                    .header("If-Match", "4")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"ids\":[\"m1\"]}"))
            .andExpect(status().isPreconditionFailed())
            .andExpect(jsonPath("$.code").value("changed"))
            .andReturn();

    assertThat(answer.getResponse().getContentAsString()).doesNotContain("100009");
  }

  private static Mark mark(String id, String act) {
    var box = new Box(10, 10, 20, 20);
    return new Mark(id, new PageKey("MRN-100009-7", 1), box, "PRIVILEGED", "DRAG", "dana", act);
  }

  private static OpenTask task(String step) {
    return new OpenTask(
        "t1", step, REQUEST, Optional.of(DANA_ID), "Decide pages", Optional.empty(), 50);
  }

  private static CollectedDocument document() {
    return new CollectedDocument(
        "MRN-100009-7",
        DocumentType.PROGRESS_NOTE,
        "MED",
        "V1",
        LocalDate.of(2024, 5, 4),
        "Helen Marsh, MD",
        "Note",
        2,
        "a".repeat(64),
        Optional.empty(),
        Set.of());
  }
}
