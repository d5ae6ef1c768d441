package io.pallet.examples.quarkus;

import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Entries;
import io.pallet.examples.guestbook.Picture;
import io.pallet.examples.guestbook.Sheet;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Shows the entries, and takes one or says kindly why not. */
@Path("/")
public class Book {

  private static final Logger LOG = Logger.getLogger(Book.class);

  private final Entries entries;

  Book(Entries entries) {
    this.entries = entries;
  }

  @GET
  public TemplateInstance list(@RestQuery @Nullable String before) throws SQLException {
    return new Page(entries.before(Sheet.before(before)), Draft.EMPTY, Map.of());
  }

  @POST
  @Path("sign")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public RestResponse<TemplateInstance> sign(
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      @RestForm @Nullable String name,
      @RestForm @Nullable String message,
      @RestForm @Nullable FileUpload picture)
      throws IOException, SQLException {
    if (length != null && length > Picture.LARGEST_REQUEST) {
      return refuse(413, Draft.EMPTY, Map.of("picture", Picture.TOO_LARGE));
    }
    Draft draft = Draft.of(name, message);
    byte[] content = content(picture);
    Map<String, String> problems = draft.problems();
    Picture.problem(content).ifPresent(problem -> problems.put("picture", problem));
    if (!problems.isEmpty()) {
      return refuse(422, draft, problems);
    }
    entries.add(draft, content);
    LOG.infof("%s writes: %s", draft.name(), draft.message());
    return RestResponse.seeOther(URI.create("/"));
  }

  /** The newest entries, and the form as it was sent with what is wrong with it, by field. */
  private RestResponse<TemplateInstance> refuse(
      int status, Draft draft, Map<String, String> problems) throws SQLException {
    Page page = new Page(entries.before(Long.MAX_VALUE), draft, problems);
    return RestResponse.ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
  }

  /** The bytes that were sent, one more than allowed at most; none where no file was chosen. */
  private static byte[] content(@Nullable FileUpload file) throws IOException {
    if (file == null) {
      return new byte[0];
    }
    try (InputStream content = Files.newInputStream(file.uploadedFile())) {
      return content.readNBytes(Picture.LARGEST + 1);
    }
  }
}
