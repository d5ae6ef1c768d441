package io.pallet.config.spring.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the shop sells. */
@Entity
@Table(name = "wares")
class Ware {

  @Id int id;
  String name;
}
