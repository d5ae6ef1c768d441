package io.pallet.examples.plain;

import io.pallet.examples.acceptance.StaticFilesSuite;

class StaticFilesIT extends StaticFilesSuite {}
