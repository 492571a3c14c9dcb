package org.custodian.web.portal;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Door;
import org.custodian.delivery.FetchResult;
import org.custodian.delivery.LoggedRelease;
import org.custodian.delivery.RecipientDoor;
import org.custodian.ledger.Included;
import org.custodian.vault.Vaults;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.letters.ReceiptLetters;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(
    controllers = PacketPages.class,
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(desk|audit)\\..*"))
@ActiveProfiles("sample")
@WithMockUser
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketPagesTest {
  private static final RequestNumber NUMBER = new RequestNumber("26-0003");
  private static final String LINK = "/portal/packets/token";

  @Autowired private MockMvc browser;
  @MockitoBean private Delivery delivery;
  @MockitoBean private RecipientDoor door;
  @MockitoBean private ReceiptLetters receipts;

  @Test
  void looking_shows_tries_and_last_day_and_fetches_nothing() throws Exception {
    when(door.look("token")).thenReturn(new Door.Open(NUMBER, LocalDate.of(2026, 4, 3), 5));

    browser
        .perform(get(LINK + "?lang=en"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("April 3, 2026")))
        .andExpect(content().string(containsString("<dd id=\"tries\">5</dd>")));
    browser.perform(head(LINK)).andExpect(status().isOk());
    verify(door, never()).fetch(anyString(), anyString());
  }

  @Test
  void the_right_passcode_gives_a_file_whose_name_is_the_number_only() throws Exception {
    var packet = mock(LoggedRelease.class);
    when(packet.request()).thenReturn(NUMBER);
    when(packet.file()).thenReturn(Vaults.holding(new byte[] {1, 2}));
    when(door.fetch("token", "K7QPM-X2D9T"))
        .thenAnswer(call -> new FetchResult.Fetched(packet, packet.file()));

    browser
        .perform(post(LINK).param("passcode", "K7QPM-X2D9T").with(csrf()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", "attachment; filename=\"26-0003.pdf\""))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().string("Content-Length", "2"))
        .andExpect(header().doesNotExist("Accept-Ranges"))
        .andExpect(content().bytes(new byte[] {1, 2}));
  }

  @Test
  void the_right_passcode_gives_the_receipt_as_a_file_and_as_a_page() throws Exception {
    var packet = mock(LoggedRelease.class);
    var entry = mock(Included.class);
    when(entry.file()).thenReturn(new byte[] {3});
    when(packet.request()).thenReturn(NUMBER);
    when(packet.version()).thenReturn(1);
    when(packet.entry()).thenReturn(entry);
    when(door.receipt("token", "K7QPM-X2D9T")).thenReturn(new FetchResult.Proven(packet));
    when(receipts.pdf(NUMBER, 1, entry)).thenReturn(new byte[] {4});

    browser
        .perform(post(LINK).param("passcode", "K7QPM-X2D9T").param("what", "receipt").with(csrf()))
        .andExpect(
            header().string("Content-Disposition", "attachment; filename=\"26-0003-1.tlog-proof\""))
        .andExpect(content().bytes(new byte[] {3}));
    browser
        .perform(post(LINK).param("passcode", "K7QPM-X2D9T").param("what", "page").with(csrf()))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().bytes(new byte[] {4}));
    verify(door, never()).fetch(anyString(), anyString());
  }

  @Test
  void a_wrong_passcode_leads_back_and_says_so() throws Exception {
    when(door.fetch("token", "wrong")).thenReturn(new FetchResult.WrongPasscode(4));

    browser
        .perform(post(LINK).param("passcode", "wrong").with(csrf()))
        .andExpect(redirectedUrl(LINK))
        .andExpect(flash().attribute("refused", "wrong"));
  }

  @Test
  void a_form_sent_without_passcode_counts_as_no_try() throws Exception {
    browser.perform(post(LINK).with(csrf())).andExpect(redirectedUrl(LINK));

    verify(door, never()).fetch(anyString(), anyString());
  }

  @Test
  void a_shut_door_says_why_and_shows_no_field() throws Exception {
    when(door.look("token")).thenReturn(new Door.Shut(Door.Why.EXPIRED));

    browser
        .perform(get(LINK + "?lang=es"))
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("El enlace terminó")));
  }
}
