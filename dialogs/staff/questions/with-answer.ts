import type { Hall } from '../../../src/domain/hall/hall.ts'
import type { HallAnswer } from '../../../src/domain/hall/hall-answers.ts'
import type { Text } from '../../../src/domain/text.ts'

interface Place {
  hall: string
  service?: string | undefined
  /** of the answer */
  id: string
}

/** The halls with that answer; what it says in other languages is replaced: it would no longer be true. `says` undefined: without it. */
export const withAnswer = (
  halls: readonly Hall[],
  place: Place,
  says: Text | undefined,
  asks?: HallAnswer['asks'],
): Hall[] =>
  halls.map((hall) => {
    if (hall.id !== place.hall) return hall
    if (place.service === undefined) return changed(hall, place.id, says, asks)
    const services = hall.services.map((each) =>
      each.id === place.service ? changed(each, place.id, says, asks) : each,
    )
    return { ...hall, services }
  })

function changed<Of extends { answers?: readonly HallAnswer[] }>(
  of: Of,
  id: string,
  says: Text | undefined,
  asks: HallAnswer['asks'],
): Of {
  const { answers = [] } = of
  const had = answers.find((each) => each.id === id)
  if (says === undefined) {
    const { answers: _, ...rest } = of
    const left = answers.filter((each) => each !== had)
    return (left.length === 0 ? rest : { ...rest, answers: left }) as Of
  }
  const after =
    had === undefined
      ? [...answers, { id, says, ...(asks && { asks }) }]
      : answers.map((each) => (each === had ? { ...each, says } : each))
  return { ...of, answers: after }
}
