package io.pallet.examples.acceptance;

final class HttpOnPostgresIT extends HttpSuite {

  HttpOnPostgresIT() {
    super(Engine.POSTGRESQL);
  }
}
