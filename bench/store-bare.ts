/** The least that a service could do: Express, JSON in and out, one durable commit of SQLite. In a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { openDatabase } from '../src/store/sqlite/file/database.ts'

interface Bare {
  pid: number
  post(): Promise<void>
  stop(): Promise<void>
}

export async function startBare(file: string): Promise<Bare> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  const url = `http://127.0.0.1:${Number(line)}/`
  const body = JSON.stringify({ text: 'badminton for 2 tomorrow at 6pm', id: 'x'.repeat(20) })
  return {
    pid: child.pid!,
    async post() {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      await response.json()
    },
    async stop() {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

function serve(file: string): void {
  const db = openDatabase(file, 1000)
  db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = db.command<[string]>('INSERT INTO rows (body) VALUES (?)')
  const app = express()
  app.use(express.json())
  app.post('/', (request, response) => {
    insert(JSON.stringify(request.body))
    response.json({ replies: [{ text: 'x'.repeat(400) }] })
  })
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serve(process.argv[2]!)
