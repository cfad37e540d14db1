import type { Hall } from '../../src/domain/hall/hall.ts'
import { aHall, aRoom, aService } from '../support/halls.ts'

/** One hall with a court for six people, a room for one party, and two services that share a room. */
export const NOW = Date.parse('2026-11-23T01:00:00Z')
export const MINUTE = 60_000

const studio = (id: string) =>
  aService({ id, pool: 'binjiang/studio', schedule: { ...aService().schedule, capacity: 4 } })

export const halls: Hall[] = [aHall({ services: [aRoom(), aService(), studio('yoga'), studio('dance')] })]

/** Open slots on Tuesday the 24th of November 2026, by the hour they start at. */
export const mark = (hour: number): string => `T20261124-${String(hour).padStart(2, '0')}00`
export const MOBILE = '+8613800138000'
