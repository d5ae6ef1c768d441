package io.pallet.config.assets;

import java.util.List;

/**
 * One static file.
 *
 * @param path its logical path: {@code css/app.css}
 * @param origin who gives it
 * @param shadowed who has that path too
 */
record Asset(String path, Origin origin, Content content, List<Origin> shadowed) {}
