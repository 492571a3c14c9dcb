package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.Mail;
import org.custodian.delivery.LoggedRelease;
import org.custodian.house.Shows;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.Outcome;
import org.custodian.intake.RequestWithdrawn;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Included;
import org.custodian.vault.Vault;
import org.custodian.vault.Vaults;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A packet that a person carries to the post or the fax. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOverPacketProcessTest extends ProcessTest {

  @ParameterizedTest
  @CsvSource({"PAPER, userTask_mailPacket", "FAX, userTask_faxPacket"})
  @Shows("D4")
  void it_counts_as_released_only_once_it_left_the_house(DeliveryWish.Method way, String expected) {
    goes(way);
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    assertThat(waitingAt()).hasValue(expected);
    verify(delivery, never()).release(number);

    when(delivery.handedOver(number)).thenReturn(true);
    complete(DANA);

    verify(delivery).release(number);
    assertThat(mails()).noneMatch(Mail.PacketReady.class::isInstance);
    verify(intake).close(number, Outcome.RELEASED, Actor.system("closeHandedOverRequest"));
    assertThat(over()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PAPER", "FAX"})
  void nobody_completes_it_before_it_is_recorded(DeliveryWish.Method way) {
    goes(way);
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    assertThatThrownBy(() -> complete(DANA))
        .hasMessageContaining("FLW-27")
        .hasMessageNotContaining("Lau");
    verify(delivery, never()).release(number);
  }

  @Test
  void what_may_not_be_printed_any_more_goes_back_without_a_hand_over() {
    goes(DeliveryWish.Method.PAPER);
    receive(RequestClass.AUTHORIZATION);
    reachRelease();
    when(delivery.mustStay(number)).thenReturn(true);

    complete(DANA);

    verify(delivery).release(number);
  }

  @Test
  @Shows("D5")
  void a_packet_is_mailed_in_a_job_of_its_own_after_its_release() {
    goes(DeliveryWish.Method.EMAIL);
    var packet = mock(LoggedRelease.class);
    var entry = mock(Included.class);
    when(packet.request()).thenReturn(number);
    when(packet.version()).thenReturn(1);
    var file = Vaults.holding(new byte[] {1});
    when(packet.file()).thenReturn(file);
    when(packet.entry()).thenReturn(entry);
    when(entry.tells(any(), any())).thenReturn(true);
    when(entry.fact("packetSha256")).thenReturn(Optional.of(Vault.sha256(new byte[] {1})));
    when(delivery.mailAddress(number)).thenReturn("kim@lau.example");
    receive(RequestClass.AUTHORIZATION);
    doThrow(new IllegalStateException("LED-12")).when(delivery).attachment(number, 1);

    reachRelease();
    verify(correspondence, never()).mailPacket(any(), any(), any(), any());
    doReturn(Optional.of(packet)).when(delivery).attachment(number, 1);
    hours(1);

    var order = inOrder(delivery, correspondence);
    order.verify(delivery).release(number);
    order
        .verify(correspondence)
        .mailPacket(any(), eq("kim@lau.example"), any(), eq("packet-attached/1"));
    assertThat(receipts()).startsWith("RCPT");
    assertThat(over()).isTrue();
  }

  @Test
  void a_request_that_is_withdrawn_meanwhile_leaves_nothing_to_carry() {
    goes(DeliveryWish.Method.PAPER);
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    events.publishEvent(new RequestWithdrawn(number));
    work();

    assertThat(waitingAt()).isEmpty();
    verify(delivery, never()).release(number);
    assertThat(letters()).contains("CNCL");
  }

  private void goes(DeliveryWish.Method way) {
    when(delivery.way(number)).thenReturn(way);
    when(packetLinks.states(number)).thenReturn(List.of());
  }
}
