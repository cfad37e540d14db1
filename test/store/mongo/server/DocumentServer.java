import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/** A server for tests: `DocumentServer [file]`, in memory without one. Prints its address, and ends with its input. */
public class DocumentServer {
  /** What current drivers ask for; the wire protocol is what the server speaks anyway. */
  private static final MongoVersion VERSION =
      new MongoVersion() {
        public List<Integer> getVersionArray() {
          return List.of(7, 0, 0);
        }

        public int getWireVersion() {
          return 21;
        }
      };

  public static void main(String[] args) throws Exception {
    var backend = args.length > 0 ? new H2Backend(args[0]) : new MemoryBackend();
    var server = new MongoServer(backend.version(VERSION));
    System.out.println(server.bindAndGetConnectionString());
    while (System.in.read() != -1) {}
    server.shutdownNow();
  }
}
