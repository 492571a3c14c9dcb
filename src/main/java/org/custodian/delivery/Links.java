package org.custodian.delivery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Links are closed, never deleted. */
interface Links extends Repository<Link, String> {
  Link save(Link link);

  void flush();

  List<Link> findByRequestNoOrderByPacketVersion(String requestNo);

  Optional<Link> findFirstByRequestNoOrderByPacketVersionDesc(String requestNo);

  Optional<Link> findByRequestNoAndPacketVersion(String requestNo, int packetVersion);

  Optional<Link> findByTokenHash(String tokenHash);

  /** With the row locked, so that tries made at the same moment are counted one by one. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select l from Link l where l.tokenHash = :tokenHash")
  Optional<Link> lockByTokenHash(String tokenHash);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select l from Link l where l.requestNo = :requestNo order by l.packetVersion")
  List<Link> lockByRequestNo(String requestNo);

  /**
   * The link of one release.
   *
   * @throws NotReleased if there is no such release
   */
  default Link one(RequestNumber request, int version) {
    return findByRequestNoAndPacketVersion(request.value(), version)
        .orElseThrow(() -> new NotReleased(request));
  }

  default Optional<Link> newest(RequestNumber request) {
    return findFirstByRequestNoOrderByPacketVersionDesc(request.value());
  }
}
