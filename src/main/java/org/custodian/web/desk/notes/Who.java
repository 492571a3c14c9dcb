package org.custodian.web.desk.notes;

import java.util.EnumSet;
import java.util.Set;
import org.custodian.security.Role;

/** Groups of roles that may write the same things down. */
final class Who {
  /** Who works on requests. */
  static final Set<Role> CLERKS =
      EnumSet.of(Role.SPECIALIST, Role.SUPERVISOR, Role.PRIVACY_OFFICER);

  /** Who decides what binds more than one request. */
  static final Set<Role> KEEPERS = EnumSet.of(Role.SUPERVISOR, Role.PRIVACY_OFFICER, Role.COUNSEL);

  /** Who decides for the hospital about a patient's rights. */
  static final Set<Role> PRIVACY = EnumSet.of(Role.SUPERVISOR, Role.PRIVACY_OFFICER);

  private Who() {}
}
