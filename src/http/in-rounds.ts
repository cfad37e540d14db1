import type { RequestHandler } from 'express'
import { Rounds } from '../bot/rounds.ts'

/**
 * Requests that arrive in the same moment are begun in several rounds of the event loop, in order: a crowd must not hold it up.
 * Who has gone meanwhile is not begun with.
 */
export function inRounds(rounds = new Rounds()): RequestHandler {
  return (_request, response, next) => void rounds.run(() => response.destroyed || next())
}
