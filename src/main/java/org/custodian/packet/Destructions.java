package org.custodian.packet;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Destructions extends Repository<Destruction, String> {
  Destruction save(Destruction destruction);

  Optional<Destruction> findById(String packetId);
}
