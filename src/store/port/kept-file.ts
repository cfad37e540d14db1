/** A file that was made or sent. Instants by the service's clock. */
export interface KeptFile {
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
}
/** What is known of a kept file without its content. */
export interface KeptFileInfo extends FileInfo {
  /** whose it is */
  person: string
}
