package io.pallet.examples.acceptance;

final class HttpOnH2IT extends HttpSuite {

  HttpOnH2IT() {
    super(Engine.H2);
  }
}
