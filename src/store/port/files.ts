/** Files that were made or sent. */
export interface Files {
  /** Keeps a file whole, encrypted at rest; the same id again changes nothing. Those that are over are forgotten. */
  keepFile(file: NewFile): Promise<void>
  /** undefined where there is none, or its time is over (`now`) */
  file(id: string, now: number): Promise<KeptFile | undefined>
  /** As `file`, without its content. */
  fileInfo(id: string, now: number): Promise<StoredFileInfo | undefined>
  /** Its content piece by piece, from 0 on; undefined behind the last. For what need not be in memory whole. */
  filePiece(id: string, piece: number, now: number): Promise<Uint8Array | undefined>
  /** Bytes of files that guests have sent and no booking has: of all, or of one person. */
  looseBytes(now: number, person?: string): Promise<number>
}

/** A file that was made or sent. Instants by the service's clock. */
interface KeptFile {
  id: string
  /** whose it is */
  person: string
  name: string
  /** media type */
  type: string
  content: Uint8Array
}
export interface NewFile extends KeptFile {
  /** sent by a guest: nobody needs it until a booking has it */
  loose?: boolean
  halls?: readonly string[]
  /** others whom it tells of (ids of persons): it is gone as soon as one of them is erased */
  subjects?: readonly string[]
  now: number
  /** UTC ms */
  expires: number
}
/** A kept file as replies name it. */
export interface FileInfo {
  id: string
  name: string
  type: string
  bytes: number
  /** only its person may fetch it, whoever has its address */
  own?: true
}
/** What is known of a kept file without its content. */
export interface StoredFileInfo extends FileInfo {
  /** whose it is */
  person: string
  /** it tells of these halls' guests: its person may fetch it as long as they run all of them */
  halls?: readonly string[]
}
