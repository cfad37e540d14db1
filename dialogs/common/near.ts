import { type Coordinates, metresBetween } from '../../src/domain/hall/coordinates.ts'
import type { Hall } from '../../src/domain/hall/hall.ts'
import type { Param } from '../engine/types.ts'

export interface HallNear {
  hall: Hall
  /** as the crow flies; undefined: nobody has said where the hall is */
  metres?: number
}

/** The nearest first, those of unknown place last; without a place they stay as they are. */
export function byDistance(halls: readonly Hall[], near: Coordinates | undefined): HallNear[] {
  const all = halls.map(
    (hall): HallNear =>
      near === undefined || hall.location === undefined
        ? { hall }
        : { hall, metres: metresBetween(near, hall.location) },
  )
  return all.sort((a, b) => (a.metres ?? Number.MAX_VALUE) - (b.metres ?? Number.MAX_VALUE))
}

/** "Riverside Hall · 2.3 km" */
export const nearLabel = ({ name }: Hall, metres: number): Param => ({
  message: 'browse:nearLabel',
  params: { hall: { text: name }, distance: distanceParam(metres) },
})

/** No more exact than it is known: 350 m, 2.3 km, 48 km. */
export function distanceParam(metres: number): Param {
  const tens = Math.max(10, Math.round(metres / 10) * 10)
  if (tens < 1000) return { message: 'browse:metres', params: { metres: tens } }
  const km = metres / 1000
  return { message: 'browse:kilometres', params: { km: km < 10 ? Math.round(km * 10) / 10 : Math.round(km) } }
}
