import { type Coordinates, coordinatesIn } from '../../../src/domain/hall/coordinates.ts'
import type { Param } from '../../engine/types.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/** Where a hall is, as `location` of the draft: degrees that are typed, or the place itself, sent from the chat. */
export const locationArgument: Argument = {
  name: 'location',
  greedy: true,
  read(c, line) {
    const location = coordinatesIn(line.rest)
    if (location !== undefined) c.set({ location })
    return undefined
  },
  has: (c) => locationIn(c).location !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.location' }),
  location: (c, location) => c.set({ location }),
}

export const locationIn = ({ draft }: CommandContext): { location?: Coordinates } =>
  draft.location === undefined ? {} : { location: draft.location as Coordinates }

/** "30.2088, 120.2103" */
export const locationParam = (location: Coordinates | undefined): Param =>
  location === undefined ? { message: 'edit:none' } : `${location.latitude}, ${location.longitude}`
