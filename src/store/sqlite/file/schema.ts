/**
 * The tables, as the steps that made them: a step that was released is never changed, a change is a new step.
 * Instants are UTC milliseconds. `BLOB` columns are sealed values or marks (`vault.ts`), unless said otherwise.
 */
export interface Migration {
  version: number
  name: string
  sql: string
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'the beginning',
    sql: `
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- Each version whole: the newest is the catalogue, the one before is what an undo goes back to.
      CREATE TABLE catalogues (
        version INTEGER PRIMARY KEY,
        at INTEGER NOT NULL, actor TEXT NOT NULL, what TEXT NOT NULL,
        halls TEXT NOT NULL,
        stamp TEXT NOT NULL DEFAULT (hex(randomblob(8))) -- a version that was rolled back and one that came after it differ
      ) STRICT;

      -- Rows lie in the order they were made and not by their number, which is random: a new one is put at the end,
      -- and a commit has fewer pages to write.
      CREATE TABLE bookings (
        n INTEGER PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE, -- the code's letters as a number (code.ts)
        state TEXT NOT NULL,
        version INTEGER NOT NULL,
        person TEXT NOT NULL,
        service TEXT NOT NULL, -- hall/service
        starts INTEGER NOT NULL,
        ends INTEGER NOT NULL,
        until INTEGER, -- a hold's end
        counted INTEGER NOT NULL, -- 1: its places stand in slots
        due INTEGER, -- of a hold that has not ended: its end
        settled INTEGER NOT NULL, -- 1: what is due has been dealt with
        mobile BLOB, -- blind index
        keys BLOB NOT NULL, -- 8 bytes of each command's key that had an effect, the reservation's first
        answers BLOB,
        rest TEXT NOT NULL -- JSON: what no query asks for
      ) STRICT;
      CREATE INDEX bookings_person ON bookings (person, starts, number);
      -- Holds are looked for by their guest and by the clock only.
      CREATE INDEX bookings_service ON bookings (service, starts, number) WHERE state NOT IN ('held', 'expired');
      CREATE INDEX bookings_due ON bookings (due) WHERE due IS NOT NULL;
      CREATE INDEX bookings_mobile ON bookings (mobile) WHERE mobile IS NOT NULL;

      -- Places of each slot that counted bookings have.
      CREATE TABLE slots (
        pool TEXT NOT NULL, mark TEXT NOT NULL, used INTEGER NOT NULL,
        PRIMARY KEY (pool, mark)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE persons (
        id TEXT PRIMARY KEY,
        linked_to TEXT,
        locale TEXT,
        roles TEXT, -- JSON
        answers BLOB,
        last_hall TEXT,
        tokens_from INTEGER,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX persons_linked ON persons (linked_to) WHERE linked_to IS NOT NULL;
      CREATE TABLE accounts (
        door TEXT NOT NULL, account TEXT NOT NULL, person TEXT NOT NULL,
        PRIMARY KEY (door, account)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE conversations (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        revision INTEGER NOT NULL,
        seq INTEGER NOT NULL, -- of the last log entry
        worker TEXT, lease INTEGER NOT NULL, -- real clock
        person TEXT NOT NULL, door TEXT NOT NULL, address TEXT NOT NULL, locale TEXT,
        expires INTEGER,
        state BLOB -- {state, open question}
      ) STRICT;
      CREATE INDEX conversations_expires ON conversations (expires) WHERE expires IS NOT NULL;
      CREATE INDEX conversations_person ON conversations (person);

      -- Every event that was accepted, by its mark; first and last are the log entries it caused, null while in work.
      CREATE TABLE inbox (
        id BLOB PRIMARY KEY,
        body BLOB NOT NULL,
        conversation INTEGER NOT NULL,
        at INTEGER NOT NULL, -- real clock
        first INTEGER, last INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE waiting (
        conversation INTEGER NOT NULL, n INTEGER NOT NULL,
        id BLOB NOT NULL,
        event BLOB NOT NULL,
        PRIMARY KEY (conversation, n)
      ) STRICT, WITHOUT ROWID;

      -- One row a turn. Its key is conversation * 2^20 + the last entry's seq: a conversation lies together, without an
      -- index.
      CREATE TABLE log (n INTEGER PRIMARY KEY, at INTEGER NOT NULL, entries BLOB NOT NULL) STRICT;

      CREATE TABLE sends (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        door TEXT NOT NULL, address TEXT NOT NULL, conversation TEXT NOT NULL,
        state TEXT NOT NULL, -- waiting, sent, dead
        not_before INTEGER NOT NULL, lease INTEGER NOT NULL, worker TEXT, -- real clock
        tries INTEGER NOT NULL,
        platform_id TEXT, error TEXT,
        body BLOB
      ) STRICT;
      CREATE INDEX sends_waiting ON sends (door, address, n) WHERE state = 'waiting';

      CREATE TABLE due_leases (
        subject TEXT PRIMARY KEY, worker TEXT NOT NULL, lease INTEGER NOT NULL -- real clock
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE tries (subject BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
      CREATE INDEX tries_subject ON tries (subject, at);

      CREATE TABLE audit (
        n INTEGER PRIMARY KEY,
        at INTEGER NOT NULL, actor TEXT NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL,
        detail BLOB
      ) STRICT;
    `,
  },
  {
    version: 2,
    name: 'names of persons, for their colleagues',
    sql: `
      ALTER TABLE persons ADD COLUMN name BLOB;
      CREATE INDEX persons_roles ON persons (id) WHERE roles IS NOT NULL;
    `,
  },
  {
    version: 3,
    name: 'invitations to a role',
    sql: `
      CREATE TABLE invitations (
        code BLOB PRIMARY KEY, -- its mark: the code itself is nowhere
        invitation BLOB NOT NULL,
        until INTEGER NOT NULL,
        used BLOB -- mark of the key that used it
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 4,
    name: 'files',
    sql: `
      CREATE TABLE files (
        id TEXT PRIMARY KEY, person TEXT NOT NULL, expires INTEGER NOT NULL,
        about BLOB NOT NULL, -- {name, type}
        content BLOB NOT NULL
      ) STRICT;
      CREATE INDEX files_expires ON files (expires);
    `,
  },
  {
    version: 5,
    name: 'announcements',
    sql: `
      CREATE TABLE announcements (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at INTEGER NOT NULL,
        state TEXT NOT NULL, -- sending, sent, stopped
        sent INTEGER NOT NULL,
        after TEXT, -- the last person who has got it
        about BLOB NOT NULL -- {text, halls, by, conversation}
      ) STRICT;
    `,
  },
  {
    version: 6,
    name: 'answers are not kept for ever',
    sql: `
      -- Looked at 90 days after the end: what may be kept longer is given its own time then.
      UPDATE bookings SET due = ends + 90 * 86400000, settled = 0 WHERE due IS NULL AND answers IS NOT NULL;
    `,
  },
  {
    version: 7,
    name: 'a turn changes fewer pages',
    sql: `
      -- Turns lie in the order they were made, each with the one before it in its conversation: a new one is put at the
      -- end, where those of other conversations go too. An empty row is one whose words were forgotten.
      CREATE TABLE places AS
        SELECT row_number() OVER (ORDER BY at, n) AS place, n, n >> 20 AS conversation, n & 1048575 AS last FROM log;
      CREATE INDEX places_last ON places (conversation, last);
      CREATE TABLE turns (
        n INTEGER PRIMARY KEY,
        before INTEGER,
        last INTEGER NOT NULL, -- its last entry's seq
        at INTEGER NOT NULL, entries BLOB NOT NULL
      ) STRICT;
      INSERT INTO turns
        SELECT place, lag(place) OVER (PARTITION BY conversation ORDER BY last), last, at, entries
        FROM places JOIN log USING (n) ORDER BY place;

      ALTER TABLE conversations ADD COLUMN tail INTEGER; -- the newest turn
      UPDATE conversations SET tail =
        (SELECT place FROM places WHERE conversation = conversations.n ORDER BY last DESC LIMIT 1);
      ALTER TABLE conversations DROP COLUMN worker;
      ALTER TABLE conversations DROP COLUMN lease;

      -- An event waits with its lease, and comes to the inbox when it is done: each row is written once.
      CREATE TABLE queue (
        conversation INTEGER NOT NULL, n INTEGER NOT NULL,
        id BLOB NOT NULL UNIQUE,
        body BLOB NOT NULL, -- mark of the event's body
        event BLOB NOT NULL,
        worker TEXT, lease INTEGER NOT NULL, -- real clock
        PRIMARY KEY (conversation, n)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO queue
        SELECT waiting.conversation, n, id, body, event, NULL, 0 FROM waiting JOIN inbox USING (id);
      CREATE TABLE answered (
        id BLOB PRIMARY KEY,
        body BLOB NOT NULL,
        conversation INTEGER NOT NULL,
        at INTEGER NOT NULL, -- real clock
        turn INTEGER -- null: it left no entries
      ) STRICT, WITHOUT ROWID;
      INSERT INTO answered
        SELECT id, body, inbox.conversation, at, place
        FROM inbox LEFT JOIN places ON places.conversation = inbox.conversation
          AND places.last = inbox.last AND inbox.first <= inbox.last
        WHERE inbox.last IS NOT NULL;

      DROP TABLE places;
      DROP TABLE log;
      DROP TABLE waiting;
      DROP TABLE inbox;
      ALTER TABLE turns RENAME TO log;
      ALTER TABLE queue RENAME TO waiting;
      ALTER TABLE answered RENAME TO inbox;
    `,
  },
  {
    version: 8,
    name: 'limits over all processes, and who came from where',
    sql: `
      CREATE TABLE hits (
        subject BLOB PRIMARY KEY, -- its mark
        until INTEGER NOT NULL, -- real clock
        count INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- The network of a hold's guest (a keyed hash), as long as the booking is not over.
      ALTER TABLE bookings ADD COLUMN network BLOB;
      CREATE INDEX bookings_network ON bookings (network) WHERE network IS NOT NULL;

      -- Since when a device is linked to its person.
      ALTER TABLE persons ADD COLUMN linked_at INTEGER;
    `,
  },
  {
    version: 9,
    name: 'files in pieces, and old turns found by an index',
    sql: `
      -- A file's content lies in file_pieces; one that was kept before has it in its own row. It is there once it is complete.
      ALTER TABLE files ADD COLUMN bytes INTEGER; -- null: in its own row
      ALTER TABLE files ADD COLUMN complete INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE files ADD COLUMN loose INTEGER NOT NULL DEFAULT 0; -- 1: sent by a guest, and no booking has it yet
      CREATE INDEX files_loose ON files (person) WHERE loose = 1;
      CREATE TABLE file_pieces (
        file TEXT NOT NULL, piece INTEGER NOT NULL, content BLOB NOT NULL,
        UNIQUE (file, piece)
      ) STRICT;

      -- The first turn of a conversation whose seq reaches a multiple of 64: only so many have a row, so that a turn
      -- hardly ever changes a page for it.
      CREATE TABLE log_index (
        conversation INTEGER NOT NULL, page INTEGER NOT NULL, turn INTEGER NOT NULL,
        PRIMARY KEY (conversation, page)
      ) STRICT, WITHOUT ROWID;
      WITH RECURSIVE chain (conversation, n, before, last) AS (
        SELECT conversations.n, log.n, log.before, log.last FROM conversations JOIN log ON log.n = conversations.tail
        UNION ALL
        SELECT chain.conversation, log.n, log.before, log.last FROM chain JOIN log ON log.n = chain.before
      )
      INSERT INTO log_index
        SELECT chain.conversation, chain.last >> 6, chain.n FROM chain LEFT JOIN log AS older ON older.n = chain.before
        WHERE chain.last >> 6 > ifnull(older.last, 0) >> 6;
    `,
  },
  {
    version: 10,
    name: 'changes of the halls, by the command that made them',
    sql: `
      ALTER TABLE catalogues ADD COLUMN key BLOB; -- hash of the command's key
      ALTER TABLE catalogues ADD COLUMN changes TEXT; -- JSON
      CREATE UNIQUE INDEX catalogues_key ON catalogues (key) WHERE key IS NOT NULL;
    `,
  },
  {
    version: 11,
    name: 'announcements are one kind of task',
    sql: `
      ALTER TABLE announcements RENAME TO tasks;
      ALTER TABLE tasks RENAME COLUMN sent TO done;
      ALTER TABLE tasks RENAME COLUMN about TO body;
      ALTER TABLE tasks ADD COLUMN kind TEXT NOT NULL DEFAULT 'announcement';
      ALTER TABLE tasks ADD COLUMN total INTEGER;
      UPDATE tasks SET state = CASE state WHEN 'sending' THEN 'running' WHEN 'sent' THEN 'done' ELSE state END;
    `,
  },
  {
    version: 12,
    name: 'events that were given up',
    sql: `
      -- What they said is in the log.
      CREATE TABLE dead_events (
        n INTEGER PRIMARY KEY,
        at INTEGER NOT NULL, -- real clock
        conversation TEXT NOT NULL,
        fault TEXT NOT NULL
      ) STRICT;
    `,
  },
  {
    version: 13,
    name: 'what waits for a word of the hall is found at once',
    sql: `CREATE INDEX bookings_pending ON bookings (service, starts, number) WHERE state = 'pending';`,
  },
  {
    version: 14,
    name: 'a key for each person',
    sql: `
      -- Never deleted, never longer or shorter: a key is overwritten where it lies (rows/person-keys.ts).
      CREATE TABLE person_keys (n INTEGER PRIMARY KEY, person TEXT NOT NULL, key BLOB NOT NULL) STRICT;
      CREATE INDEX person_keys_person ON person_keys (person);
      -- Who has been erased, by a mark of the person's id.
      CREATE TABLE erasures (n INTEGER PRIMARY KEY, at INTEGER NOT NULL, mark BLOB NOT NULL) STRICT;
      -- Turns of erased persons that are not emptied yet: from this one back.
      CREATE TABLE erasing (n INTEGER PRIMARY KEY, turn INTEGER NOT NULL) STRICT;
      -- What was deleted until now may still lie in pages that are free.
      INSERT INTO meta (key, value) SELECT column1, 'due' FROM (VALUES ('compact'), ('beforeKeys'))
        WHERE EXISTS (SELECT 1 FROM persons);
    `,
  },
  {
    version: 15,
    name: 'who was paused settles no send of another',
    sql: `
      ALTER TABLE sends ADD COLUMN take INTEGER NOT NULL DEFAULT 0; -- so often it was taken
    `,
  },
  {
    version: 16,
    name: 'questions of guests',
    sql: `
      CREATE TABLE questions (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person TEXT NOT NULL,
        hall TEXT,
        state TEXT NOT NULL, -- open, answered, unread
        at INTEGER NOT NULL,
        body BLOB NOT NULL -- sealed by the person's key
      ) STRICT;
      CREATE INDEX questions_person ON questions (person);
      CREATE INDEX questions_hall ON questions (hall, state, at);
      CREATE INDEX questions_at ON questions (at);
    `,
  },
  {
    version: 17,
    name: 'guests whom a hall takes no bookings from',
    sql: `
      ALTER TABLE persons ADD COLUMN blocks BLOB; -- sealed by the person's key
    `,
  },
  {
    version: 18,
    name: 'who is on duty',
    sql: `
      ALTER TABLE persons ADD COLUMN duty TEXT; -- JSON
    `,
  },
  {
    version: 19,
    name: 'settings that are changed in the chat',
    sql: `
      ALTER TABLE catalogues ADD COLUMN settings TEXT; -- JSON
    `,
  },
  {
    version: 20,
    name: 'passkeys, and until when a role lasts',
    sql: `
      ALTER TABLE persons ADD COLUMN sign_in TEXT; -- JSON
    `,
  },
  {
    version: 21,
    name: 'links that both ends have proved',
    sql: `
      ALTER TABLE persons ADD COLUMN proved INTEGER; -- 1: linked by a code that one end showed and the other typed
    `,
  },
]
