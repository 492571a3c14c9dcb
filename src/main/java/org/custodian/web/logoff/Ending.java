package org.custodian.web.logoff;

/** Why a session ended without anybody asking for it. */
public enum Ending {
  /** Nobody did anything for too long. */
  IDLE,
  /** It had lasted as long as any session may. */
  LIMIT,
  /** This node does not know it: it was left alone, or the node was started anew. */
  GONE
}
