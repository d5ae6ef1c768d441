package io.pallet.config.spring.shop;

import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import org.springframework.stereotype.Component;

/** A step of the shop's own: it sells one ware at least. */
@Component
class Stock implements DeployStep {

  private final Wares wares;

  Stock(Wares wares) {
    this.wares = wares;
  }

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public Outcome run(Deployment deployment) {
    if (wares.count() > 0) {
      return Outcome.unchanged("in stock");
    }
    Ware ware = new Ware();
    ware.id = 1;
    ware.name = "bread";
    wares.save(ware);
    return Outcome.changed("stocked up");
  }
}
