import mongoose from 'mongoose'
import { modelsOf } from './models.ts'
import { ANSWER_MS } from './patience.ts'

const SELECT_MS = 5000

/** What every connection to a database has; `docs/scaling.md` says of each read why it is read so. */
export const CONNECTION: mongoose.ConnectOptions = {
  promoteBuffers: true,
  ignoreUndefined: true,
  // What is told to a guest survives the loss of a member; what is read has survived it.
  writeConcern: { w: 'majority' },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  retryWrites: true,
  serverSelectionTimeoutMS: SELECT_MS,
  // a greeting that gets lost would hold up, for half a minute, whoever waits for that connection
  connectTimeoutMS: SELECT_MS,
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
}

/**
 * As `CONNECTION`, and no answer is waited for longer than `ANSWER_MS`, or as `socketTimeoutMS` in the address says. `patient`: as
 * long as it takes, for what goes through a whole collection.
 */
export const answeredConnection = (url: string, patient: boolean): mongoose.ConnectOptions => ({
  ...CONNECTION,
  ...(/[?&]socketTimeoutMS=/i.test(url) ? {} : { socketTimeoutMS: patient ? 0 : ANSWER_MS }),
})

/**
 * The indexes that are not there yet. Of a large collection one takes the server minutes: it is waited for as long as it takes, by a
 * connection of its own that bounds no answer. Nothing is written meanwhile; another process that starts waits as well.
 */
export async function makeIndexes(url: string): Promise<void> {
  const patient = mongoose.createConnection(url, { ...CONNECTION, socketTimeoutMS: 0 })
  try {
    await patient.asPromise()
    for (const model of Object.values(modelsOf(patient))) await model.createIndexes()
  } finally {
    await patient.close().catch(() => undefined)
  }
}
