package io.pallet.config.spring.shop;

import org.springframework.data.jpa.repository.JpaRepository;

/** All wares. */
interface Wares extends JpaRepository<Ware, Integer> {}
