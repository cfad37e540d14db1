import { connect, type Socket } from 'node:net'

/** A connection that says what it likes; what comes back is thrown away, and so are its faults. */
export function rawSocket(url: string, text: string): Socket {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.resume()
  socket.write(text)
  return socket
}

const BOUNDARY = 'b'.repeat(24)

/** The head of a file message of so many bytes. */
export const formHead = (token: string, bytes: number): string =>
  `POST /api/chat/messages HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: multipart/form-data; boundary=${BOUNDARY}\r\ncontent-length: ${bytes}\r\n\r\n`

export const part = (name: string, file?: string): string =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\ncontent-type: image/png`}\r\n\r\n`
