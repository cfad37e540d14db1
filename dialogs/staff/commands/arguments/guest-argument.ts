import type { Answers, Field } from '../../../../src/domain/form/form.ts'
import { nameLeft } from '../../../../src/language/names/guest-named.ts'
import { staffModelOf } from '../../../engine/model-for.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { placeNamed, readSaid } from './guest-booking.ts'

const LONGEST_NAME = 60

const fieldOf = (c: CommandContext, kind: 'name' | 'mobile'): Field | undefined =>
  placeNamed(c).service?.fields.find((field) => field.kind === kind)

/** The guest's name and number, as far as the form has them: `name` and `mobile` of the draft. */
export const guestNameArgument: Argument = {
  name: 'name',
  read(c, line) {
    const asked = c.step === 'name'
    const { name: said, guessed } = readSaid(c, line, asked ? 'text' : undefined)
    // a whole sentence leaves other words than names
    const isTalk = guessed === true && !asked && c.slash === undefined
    const called = typeof c.draft.called === 'string' && !asked ? c.draft.called : undefined
    const left = isTalk && said !== undefined ? nameLeft(said, staffModelOf(c).known, c.text) : said
    // what words are left, or follow the name, may hold more than it
    const isMore = called !== undefined && (isTalk || left?.toLowerCase().includes(called.toLowerCase()) === true)
    const name = isMore ? called : (left ?? called)
    if (name !== undefined) c.set({ name: [...name].slice(0, LONGEST_NAME).join('') })
    return undefined
  },
  has: (c) => c.draft.name !== undefined || fieldOf(c, 'name') === undefined,
  ask: () => ({ kind: 'text', message: 'desk:askName' }),
}

export const guestMobileArgument: Argument = {
  name: 'mobile',
  read(c, line) {
    const { mobile } = readSaid(c, line)
    if (mobile !== undefined) c.set({ mobile })
    return undefined
  },
  has: (c) =>
    c.draft.mobile !== undefined ||
    placeNamed(c).hall?.desk?.mobile !== 'required' ||
    fieldOf(c, 'mobile') === undefined,
  ask: () => ({ kind: 'phone', message: 'desk:askMobile' }),
}

/** As the form of the place keeps them. */
export function guestAnswers(c: CommandContext): Answers {
  const [name, mobile] = [fieldOf(c, 'name'), fieldOf(c, 'mobile')]
  return {
    ...(name && typeof c.draft.name === 'string' && { [name.id]: c.draft.name }),
    ...(mobile && typeof c.draft.mobile === 'string' && { [mobile.id]: c.draft.mobile }),
  }
}
