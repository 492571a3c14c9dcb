package org.custodian.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of {@link Particulars}. */
@Embeddable
class ParticularsPart {
  @Nullable LocalDate letterDate;
  String purposeCode;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  DeliveryWish.Method deliveryMethod;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  DeliveryWish.Format deliveryFormat;

  @Nullable Long deliveryPostage;
  boolean unencryptedAccepted;
  @Nullable String deliveryAddress;
  boolean certificationAsked;
  @Nullable String recipientName;
  @Nullable String recipientAddress;
  @Nullable String recipientEmail;
  String claimNumber;
  @Nullable LocalDate eventDate;

  @Nullable
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  LawEnforcementDemand demand;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  AccessWish accessWish;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ParticularsPart() {}

  ParticularsPart(Particulars of) {
    letterDate = of.letterDate().orElse(null);
    purposeCode = of.purposeCode();
    deliveryMethod = of.delivery().method();
    deliveryFormat = of.delivery().format();
    deliveryPostage = of.delivery().postage().orElse(null);
    unencryptedAccepted = of.delivery().unencryptedAccepted();
    deliveryAddress = of.delivery().address().orElse(null);
    certificationAsked = of.certificationAsked();
    recipientName = of.recipient().map(ThirdParty::name).orElse(null);
    recipientAddress = of.recipient().map(ThirdParty::address).orElse(null);
    recipientEmail = of.recipient().map(ThirdParty::email).orElse(null);
    claimNumber = of.claimNumber();
    eventDate = of.eventDate().orElse(null);
    demand = of.demand().orElse(null);
    accessWish = of.access();
  }

  Particulars particulars() {
    return new Particulars(
        Optional.ofNullable(letterDate),
        purposeCode,
        new DeliveryWish(
            deliveryMethod,
            deliveryFormat,
            Optional.ofNullable(deliveryPostage),
            unencryptedAccepted,
            Optional.ofNullable(deliveryAddress)),
        certificationAsked,
        recipient(),
        claimNumber,
        Optional.ofNullable(eventDate),
        Optional.ofNullable(demand),
        accessWish);
  }

  private Optional<ThirdParty> recipient() {
    if (recipientName == null || recipientAddress == null || recipientEmail == null) {
      return Optional.empty();
    }
    return Optional.of(new ThirdParty(recipientName, recipientAddress, recipientEmail));
  }
}
