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
