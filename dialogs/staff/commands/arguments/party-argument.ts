import { companySaid, peopleSaid } from '../../../../src/language/commands/guest-line.ts'
import { refusal } from '../../../common/refusal.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { readSaid } from './guest-booking.ts'

/**
 * How many they are, as `party` of the draft; `bare`: the command is about nothing else, so any number of it is that; `there`: of who
 * stands at the desk, "a lady" is one.
 */
export const partyArgument = ({ bare = false, there = false, message = 'desk:askParty' } = {}): Argument => ({
  name: 'party',
  read(c, line) {
    const said = readSaid(c, line, bare || c.step === 'party' ? 'number' : undefined)
    const party =
      said.party ?? (there ? peopleSaid(line.open) : undefined) ?? (bare ? undefined : companySaid(line.open))
    if (party === undefined) return undefined
    if (!Number.isSafeInteger(party) || party < 1) return refusal({ code: 'HALLO_PARTY_NOT_WHOLE' })
    c.set({ party })
    return undefined
  },
  has: (c) => c.draft.party !== undefined,
  ask: () => ({ kind: 'number', message }),
})

export const partyIn = ({ draft }: CommandContext): number => (typeof draft.party === 'number' ? draft.party : 1)
