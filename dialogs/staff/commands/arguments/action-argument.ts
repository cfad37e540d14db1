import type { Picture, Service } from '../../../../src/domain/hall/hall.ts'
import { nameOfCopy, readAction } from '../../../../src/language/commands/action-words.ts'
import type { ActionWord } from '../../../../src/language/commands/command-words.ts'
import { page } from '../../../common/show.ts'
import { go } from '../../../engine/dialog.ts'
import type { MessageLine, Option } from '../../../engine/types.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { placeIn } from './place-argument.ts'

interface ActionOptions {
  /** a text that follows is what is left of the line, without the places that it names */
  left?: boolean
  /** actions that are seldom wanted: said like the others, and offered last */
  rare?: readonly ActionWord[]
  /** the text with words blanked that are a name and no action, as long as before */
  blank?(c: CommandContext, text: string): string
}

/** What is to be done, as `action` of the draft; its question shows how the thing stands. */
export function actionArgument(
  actions: readonly ActionWord[],
  shown: (c: CommandContext) => MessageLine[],
  { left = false, rare = [], blank = (_, text) => text }: ActionOptions = {},
): Argument {
  return {
    name: 'action',
    read(c, line) {
      const said = readAction(blank(c, line.open), [...actions, ...rare])
      if (said === undefined) return undefined
      // A new name or text is what follows, as it was typed, also where it holds a hall's name.
      const after = (left && !VERBATIM.has(said.value) ? line.open : line.text).slice(said.spans[0]?.[1])
      const text = said.value === 'copy' ? nameOfCopy(after) : after
      const value = TEXTS.has(said.value) ? text.replace(/^[\s:：,，]+/, '').trim() : ''
      // what is done with a picture is another command's
      if (said.value === 'picture') c.set({ line: line.text })
      c.set({ action: line.take(said), ...(value !== '' && { value }) })
      return undefined
    },
    has: (c) => c.draft.action !== undefined,
    ask: (c) => ({
      kind: 'choice',
      message: 'edit:ask.action',
      lines: shown(c),
      ...picturesShown(c),
      choices: page(
        [...actions, ...rare].filter((action) => isOffered(c, action)),
        c.draft.page ?? 0,
        MOST,
        (action): Option => ({ token: `a:${action}`, label: { message: `edit:action.${action}` } }),
      ).options,
    }),
    answer(c, { token }) {
      if (token === 'more') {
        c.note({ page: (c.draft.page ?? 0) + 1 })
        return go(c.step)
      }
      const action = [...actions, ...rare].find((each) => token === `a:${each}`)
      if (action === undefined) return undefined
      c.note({ page: undefined })
      c.set({ action })
      return 'taken'
    },
  }
}

/** A phone shows so many at once. */
const MOST = 8

const STATUS: Partial<Record<ActionWord, Service['status']>> = {
  open: 'open',
  pause: 'paused',
  draft: 'draft',
  close: 'closed',
}

/** What would change something. */
function isOffered(c: CommandContext, action: ActionWord): boolean {
  const { hall, service } = placeIn(c)
  if (action === 'recommend') return service?.recommended !== true
  if (action === 'unrecommend') return service?.recommended === true
  return STATUS[action] === undefined || STATUS[action] !== (service ?? hall)?.status
}

function picturesShown(c: CommandContext): { pictures?: readonly Picture[] } {
  const { hall, service } = placeIn(c)
  const { pictures } = service ?? hall ?? {}
  return pictures === undefined ? {} : { pictures }
}

/** Sentences and patterns may hold a place's name. */
const VERBATIM: ReadonlySet<ActionWord> = new Set(['why', 'pattern'])
const TEXTS: ReadonlySet<ActionWord> = new Set([
  'new',
  'copy',
  'rename',
  'relabel',
  'describe',
  'address',
  'phone',
  'zone',
  'category',
  'languages',
  'age',
  'pattern',
  'when',
  'why',
  'keep',
])

export const actionIn = ({ draft }: CommandContext): ActionWord | undefined => draft.action as ActionWord | undefined

/** The argument, where the action needs it. */
export const neededFor = (argument: Argument, actions: readonly ActionWord[]): Argument => ({
  ...argument,
  read: (c, line) => (isOne(c, actions) ? argument.read(c, line) : undefined),
  has: (c) => !isOne(c, actions) || argument.has(c),
})

/** The argument, unless the action can do without. */
export const unlessFor = (argument: Argument, actions: readonly ActionWord[]): Argument => ({
  ...argument,
  has: (c) => isOne(c, actions) || argument.has(c),
})

const isOne = (c: CommandContext, actions: readonly ActionWord[]): boolean => {
  const action = actionIn(c)
  return action !== undefined && actions.includes(action)
}
