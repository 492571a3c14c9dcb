package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineDoorsTest {
  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired Ledger ledger;
  @Autowired jakarta.servlet.ServletContext context;
  TasklistClient stranger;

  @BeforeEach
  void openABrowser() {
    stranger = new TasklistClient(port);
  }

  @Test
  void a_specialist_signs_in_once_and_sees_the_five_filters() {
    var dana = stranger.signIn("dana");

    var filters = dana.get(ENGINE + "/filter?resourceType=Task");

    assertThat(filters.statusCode()).isEqualTo(200);
    assertThat(filters.body())
        .contains("My tasks", "Group tasks", "Due today", "Overdue", "\"STAT\"");
  }

  @Test
  void a_page_of_the_engine_shares_its_nonce_with_no_other_request() {
    var page = stranger.signIn("dana").get("/camunda/app/tasklist/default/");

    var nonce =
        java.util.regex.Pattern.compile("'nonce-([^']+)'")
            .matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
    assertThat(nonce.find()).isTrue();
    assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
    assertThat(context.getAttribute("org.camunda.bpm.csp.nonce")).isNull();
  }

  @Test
  void every_filter_can_be_asked_for_its_tasks() {
    var dana = stranger.signIn("dana");
    var ids =
        java.util.regex.Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
            .matcher(dana.get(ENGINE + "/filter").body())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(ids).hasSize(5);
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(dana.get(ENGINE + "/filter/" + id + "/count").statusCode())
                    .isEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"dueAfterExpression\":\"${dateTime()}\"}",
        "{\"orQueries\":[{\"dueAfterExpression\":\"${dateTime()}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}]}",
        "{\"orQueries\":[{\"dueAfter\\u0045xpression\":\"${dateTime()}\"}]}",
        "{\"orQueries\":[{\"dueAfterExpressio\\u006e\":\"${dateTime()}\"}]}",
        "{\"orQueries\":[{\"dueAfterExpression\":\"${dateTime()}\"}],\"orQueries\":[]}",
        "{\"a\":[[[{\"candidateGroupsExpression\":\"${1}\"}]]]}"
      })
  void an_expression_in_a_query_never_reaches_the_engine(String attack) {
    var dana = stranger.signIn("dana");

    var answer = dana.post(ENGINE + "/task", attack);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void an_expression_in_the_address_never_reaches_the_engine() {
    var dana = stranger.signIn("dana");

    assertThat(dana.get(ENGINE + "/task?dueAfterExpression=%24%7BdateTime()%7D").statusCode())
        .isEqualTo(403);
    assertThat(dana.get(ENGINE + "/task?dueAfter%45xpression=%24%7B1%7D").statusCode())
        .isEqualTo(403);
  }

  @Test
  void an_operator_cannot_store_a_filter_with_an_expression() {
    var otto = stranger.signIn("otto");

    var answer =
        otto.post(
            ENGINE + "/filter/create",
            "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1}\"}}");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void an_ordinary_query_still_works() {
    var answer = stranger.signIn("dana").post(ENGINE + "/task", "{\"assignee\":\"dana\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_makes_an_administrator_through_the_setup() {
    var user =
        "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
            + "\"credentials\":{\"password\":\"Str0ng-pass-phrase!\"}}";
    var otto = new TasklistClient(port).signIn("otto");

    assertThat(stranger.post("/camunda/api/admin/setup/default/user/create", user).statusCode())
        .isEqualTo(401);
    assertThat(otto.post("/camunda/api/admin/setup/default/user/create", user).statusCode())
        .isEqualTo(403);
    assertThat(otto.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
    assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
  }

  @Test
  void the_setup_stays_closed_even_when_there_is_no_administrator() {
    identity.deleteMembership("otto", Role.OPERATOR.id());
    try {
      var user =
          "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
              + "\"credentials\":{\"password\":\"Str0ng-pass-phrase!\"}}";

      assertThat(stranger.post("/camunda/api/admin/setup/default/user/create", user).statusCode())
          .isEqualTo(401);
      assertThat(
              new TasklistClient(port)
                  .signIn("dana")
                  .post("/camunda/api/admin/setup/default/user/create", user)
                  .statusCode())
          .isEqualTo(403);
      assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    } finally {
      identity.createMembership("otto", Role.OPERATOR.id());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/default/deployment/create",
        "/camunda/api/engine/engine/default/%64eployment/create",
        "/camunda/api/engine/engine/default/deployment;x=1/create"
      })
  void nobody_deploys_at_run_time(String path) {
    var before = repository.createDeploymentQuery().count();

    var answer = stranger.signIn("otto").post(path, "{}");

    assertThat(answer.statusCode()).isIn(400, 403);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form"})
  void a_completed_task_brings_no_variable_into_the_engine(String verb) {
    var dana = stranger.signIn("dana");
    var call = ENGINE + "/task/00000000-0000-0000-0000-000000000000/" + verb;

    var name = "{\"variables\":{\"note\":{\"value\":\"Ana Ruiz\",\"type\":\"String\"}}}";

    assertThat(dana.post(call, name).statusCode()).isEqualTo(403);
    assertThat(dana.post(call, "{\"variables\":{}}").statusCode()).isNotEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment/create", "attachment/create", "variables", "localVariables/x"})
  void free_text_has_no_way_into_the_engine(String place) {
    var call = ENGINE + "/task/00000000-0000-0000-0000-000000000000/" + place;

    assertThat(stranger.signIn("dana").post(call, "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void the_engine_has_no_second_login() {
    var answer =
        stranger.post("/camunda/api/admin/auth/user/default/login/tasklist", "{}").statusCode();

    assertThat(answer).isIn(401, 403);
  }

  @Test
  void a_stranger_is_led_to_our_login_and_gets_nothing_from_the_engine() {
    assertThat(stranger.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
    assertThat(stranger.get(ENGINE + "/task").statusCode()).isEqualTo(401);
  }

  @Test
  void an_auditor_has_no_door_to_the_engine() {
    var ana = stranger.signIn("ana");

    assertThat(ana.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
    assertThat(ana.get(ENGINE + "/task").statusCode()).isEqualTo(403);
  }

  @Test
  void sign_ins_and_refusals_are_in_the_ledger() {
    var since = java.time.Instant.now().minusSeconds(60);

    stranger.signInResponse("priya", "wrong");
    new TasklistClient(port).signIn("sofia");

    assertThat(kinds(since, "")).contains(Kind.SIGN_IN_REFUSED);
    assertThat(kinds(since, "sofia")).contains(Kind.SIGNED_IN);
  }

  private List<Kind> kinds(java.time.Instant since, String person) {
    var query =
        person.isEmpty()
            ? org.custodian.ledger.LogQuery.all()
            : org.custodian.ledger.LogQuery.by(
                org.custodian.ledger.Actor.staff(new org.custodian.vocabulary.StaffId(person)));
    return ledger.search(query.since(since), 100).stream().map(Entry::kind).toList();
  }
}
