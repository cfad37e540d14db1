import { isPraise } from '../../../src/language/acts/answer.ts'
import { saysLeave } from '../../../src/language/commands/wishes/afterwards-said.ts'
import { correctionSaid } from '../../../src/language/commands/wishes/wish-said.ts'
import { isMuchLeft } from '../../../src/language/halls/change-cues.ts'
import type { CommandResult } from '../../../src/store/port/store.ts'
import { mayUse } from '../../common/audience.ts'
import { refusal } from '../../common/refusal.ts'
import {
  again,
  type Dialog,
  done,
  end,
  go,
  type Input,
  type Move,
  pass,
  push,
  run,
  type Step,
} from '../../engine/dialog.ts'
import { hash } from '../../engine/hash.ts'
import type { Say } from '../../engine/types.ts'
import { CommandLine } from './line.ts'
import { leftLines, noteLeft } from './note-left.ts'
import { noteUnknown } from './note-unknown.ts'
import { staffWish } from './staff-wish.ts'
import type { Argument, CommandContext, CommandDraft, Preview, TableCommand } from './table-command.ts'

type Own = Pick<Dialog<CommandDraft>, 'due' | 'stale' | 'intents'>

/**
 * The dialog of some commands: a step for each of their arguments, the preview (`sure`), and the result (`doing`). Names of steps are
 * names of arguments: they stand in stored conversations and are never changed.
 */
export function commandDialog(
  name: string,
  commands: readonly TableCommand[],
  { begun, ...own }: Own & { begun?: true } = {},
): Dialog<CommandDraft> {
  const names = [...new Set(commands.flatMap(({ args }) => args.map((arg) => arg.name)))]
  const commandOf = (c: CommandContext): TableCommand =>
    commands.find(({ word }) => word === c.draft.act) ?? commands.find(({ args }) => args.length > 0) ?? commands[0]!
  const steps: Record<string, Step<CommandDraft>> = Object.fromEntries(
    names.map((step) => [step, argumentStep(step, commandOf)]),
  )
  steps.sure = sureStep(commandOf)
  if (begun === true) steps.line = { ask: (c) => beginRead(c, commandOf(c)) }
  steps.doing = { result: (c, result) => tellDone(c, commandOf(c), result) }
  const after = ['sure', 'doing', 'end']
  // On a fresh frame, which stands on the first step, any command begins.
  const waysOf = (step: string, i: number) =>
    i === 0
      ? names.slice(1)
      : [...laterThan(step, commands), ...(BEGINS[step] ?? []).filter((each) => names.includes(each))]
  const ways = Object.fromEntries(names.map((step, i) => [step, [...waysOf(step, i), ...after]]))
  return {
    name,
    first: names[0] ?? 'sure',
    light: true,
    ...own,
    // offered where there is no hall
    stale: (c, token, settled) =>
      token === 'setup' ? push('command', { act: 'setup' }, 'trade') : own.stale?.(c, token, settled),
    commands: commands.map(({ word }) => word),
    command: (c, word, rest) => begin(c, commands.find((each) => each.word === word)!, rest),
    steps,
    ways: {
      ...ways,
      ...(begun === true && { line: [...names, ...after] }),
      sure: ['doing', ...(begun === true ? ['line'] : []), 'end'],
      doing: ['end'],
    },
  }
}

/** Where another command begins: days that turn out to be the week's, a name that is something new. */
const BEGINS: Readonly<Record<string, readonly string[]>> = { days: ['hours'], span: ['hours'], service: ['hall'] }

/** What may be asked after a step: of each command that has it, the arguments behind it. */
function laterThan(step: string, commands: readonly TableCommand[]): string[] {
  const later = commands.flatMap(({ args }) => {
    const at = args.findIndex(({ name }) => name === step)
    return at < 0 ? [] : args.slice(at + 1).map(({ name }) => name)
  })
  return [...new Set(later)]
}

/** Begun by another dialog, with a line that is still to be read. */
function beginRead(c: CommandContext, command: TableCommand): Move {
  const { line } = c.draft
  c.note({ line: undefined })
  const move = begin(c, command, String(line ?? ''))
  // all is said: this frame has nothing to ask
  return move === done ? end() : move
}

/** Reads the line that follows the command's word, and goes on with what is missing. */
export function begin(c: CommandContext, command: TableCommand, rest: string): Move {
  if (!mayUse(command.for, c.person)) {
    c.deny(command.word)
    return done
  }
  c.note({ act: command.word })
  const line = new CommandLine(rest)
  for (const arg of command.reads ?? inOrder(command.args)) {
    const refused = arg.read(c, line)
    if (refused === undefined) continue
    if (refused.code === 'HALLO_ROLE_NEEDED') c.deny(command.word, refused)
    else c.say(refused)
    return done
  }
  noteUnknown(c, command, line)
  noteLeft(c, command, line)
  return next(c, command)
}

const inOrder = (args: readonly Argument[]): Argument[] => [
  ...args.filter(({ greedy }) => greedy !== true),
  ...args.filter(({ greedy }) => greedy === true),
]

function next(c: CommandContext, command: TableCommand): Move {
  const missing = command.args.find((arg) => !arg.has(c))
  if (missing !== undefined) return go(missing.name)
  const act = command.act(c)
  if ('preview' in act) return go('sure')
  return 'run' in act ? run(act.run, 'doing') : act
}

function argumentStep(name: string, commandOf: (c: CommandContext) => TableCommand): Step<CommandDraft> {
  const argOf = (c: CommandContext) => commandOf(c).args.find((arg) => arg.name === name)
  return {
    ask(c) {
      const arg = argOf(c)
      return arg === undefined || arg.has(c) ? next(c, commandOf(c)) : arg.ask(c)
    },
    holds: (c) => argOf(c)?.holds?.(c) === true,
    answer(c, input) {
      const [command, arg] = [commandOf(c), argOf(c)]
      if (arg === undefined) return pass
      const taken = arg.answer?.(c, input)
      if (taken !== undefined) return taken === 'taken' ? next(c, command) : taken
      return input.token === undefined ? readAnswer(c, command, arg, input) : pass
    },
    file(c, file) {
      const taken = argOf(c)?.file?.(c, file)
      if (taken === undefined) return pass
      return taken === 'taken' ? next(c, commandOf(c)) : again(taken)
    },
    location(c, place) {
      const arg = argOf(c)
      if (arg?.location === undefined) return pass
      arg.location(c, place)
      return next(c, commandOf(c))
    },
  }
}

/** Words: what the question wants, and whatever else of the command they hold. */
function readAnswer(c: CommandContext, command: TableCommand, arg: Argument, { text = '' }: Input): Move {
  const line = new CommandLine(text)
  const others = command.args.filter(
    (other) =>
      command.oneByOne !== true && other !== arg && other.greedy !== true && (other.optional === true || !other.has(c)),
  )
  if (isPlainNo(c) && (c.open?.kind === 'choice' || (command.oneByOne !== true && c.reading.rest.trim() === ''))) {
    c.say({ message: GENERAL.kept })
    return end()
  }
  const before = c.draft
  const half = arg.half?.(c) === true
  for (const each of readingOrder(command, arg, others)) {
    const refused = each.read(c, line)
    if (refused !== undefined) return again(refused)
  }
  // a name in a sentence about something else is no answer
  const isChanged = hash(JSON.stringify(c.draft)) !== hash(JSON.stringify(before))
  const isValues = isChanged && !isMuchLeft(c.reading.rest)
  if (PLACES.has(arg.name) && isMuchLeft(line.rest) && !isValues) {
    c.note({ ...cleared(c.draft, before) })
    return pass
  }
  if (arg.has(c) || (arg.half?.(c) === true && !half)) return next(c, command)
  // "the name is Dave" at the question for something else is kept, and that asked again
  return isValues || (isChanged && !isMuchLeft(line.rest)) ? again({ message: 'command:alsoTaken' }) : pass
}

const PLACES: ReadonlySet<string> = new Set(['hall', 'service'])

/** What was noted since is taken out again. */
const cleared = (now: CommandDraft, before: CommandDraft): Partial<CommandDraft> =>
  Object.fromEntries(Object.keys(now).map((key) => [key, before[key]]))

const isPlainNo = ({ reading }: CommandContext): boolean => reading.answer === 'no' && reading.whens.length === 0

/** What the question wants comes first, unless it takes all that is left, or the command has an order of its own. */
function readingOrder({ reads, oneByOne }: TableCommand, arg: Argument, others: readonly Argument[]): Argument[] {
  const wanted = [arg, ...others]
  if (reads !== undefined && oneByOne !== true) {
    const known = reads.filter((each) => wanted.some(({ name }) => name === each.name))
    return known.some(({ name }) => name === arg.name) ? known : [...known, arg]
  }
  return arg.greedy === true ? [...others, arg] : wanted
}

function sureStep(commandOf: (c: CommandContext) => TableCommand): Step<CommandDraft> {
  return {
    ask(c) {
      const act = commandOf(c).act(c)
      if (!('preview' in act)) return 'run' in act ? run(act.run, 'doing') : act
      c.note({ shown: fingerprint(act) })
      const { texts = GENERAL, guests: _, ...preview } = act.preview
      const left = leftLines(c)
      const shown = left.length === 0 ? preview : { ...preview, lines: [...(preview.lines ?? []), ...left] }
      const choices = (['yes', 'no'] as const).map((token) => ({
        token,
        label: { message: texts[token] },
        is: { answer: token },
      }))
      return { kind: 'confirm', ...shown, choices }
    },
    answer(c, { token, text = '' }) {
      const said = saysLeave(text) ? 'no' : c.reading.answer
      const answer = token ?? (isThanks(c, text) ? undefined : said)
      if (answer !== 'yes' && answer !== 'no') return correct(c, commandOf(c), text)
      const act = commandOf(c).act(c)
      if (answer === 'no') {
        const { kept } = ('preview' in act ? act.preview.texts : undefined) ?? GENERAL
        c.say({ message: kept })
        return end()
      }
      if (!('preview' in act)) return 'run' in act ? run(act.run, 'doing') : act
      // Somebody else was faster: what is shown now is what the yes is asked for.
      if (c.draft.shown !== undefined && c.draft.shown !== fingerprint(act)) {
        c.say({ message: 'command:changedMeanwhile' })
        return go('sure')
      }
      return run(act.run, 'doing')
    },
  }
}

/** Said for what was done before: it is no yes to what others will see. */
const isThanks = (c: CommandContext, text: string): boolean =>
  c.understood.acts.some(({ act }) => act === 'thanks') && isPraise(text)

/** What is said otherwise at the preview is shown anew; another wish takes its place. */
function correct(c: CommandContext, command: TableCommand, text: string): Move {
  const before = c.draft
  const { line, refused } = putRight(c, command, text)
  const changed = hash(JSON.stringify(c.draft)) !== hash(JSON.stringify(before))
  // all of it puts this right: "until friday"
  const whole = changed && refused === undefined && line.isEmpty
  const other = !whole && command.for === 'manager' && mayUse('manager', c.person) ? wishInstead(c) : undefined
  if (other !== undefined) {
    c.note({ ...cleared(c.draft, before) })
    return other
  }
  if (refused !== undefined) return again(refused)
  if (!changed) return pass
  // what most of is about something else puts nothing right
  if (command.for === 'manager' && isMuchLeft(line.rest)) {
    c.note({ ...cleared(c.draft, before) })
    return pass
  }
  return next(c, command)
}

function putRight(c: CommandContext, command: TableCommand, text: string): { line: CommandLine; refused?: Say } {
  const line = new CommandLine(correctionSaid(text))
  for (const arg of command.corrects ?? []) {
    const refused = arg.read(c, line)
    if (refused !== undefined) return { line, refused }
  }
  return { line }
}

/** A sentence that is a wish of its own; what it is about goes without saying. */
function wishInstead(c: CommandContext): Move | undefined {
  const meant = staffWish(c)
  const [wish] = meant?.wishes ?? []
  if (meant?.sure !== true || wish === undefined) return undefined
  const { hall, service } = c.draft
  const { dialog, word, line, ...place } = wish
  const named = place.hall === undefined ? { hall, service } : { hall: place.hall, service: place.service }
  return push(dialog, { act: word, line, ...named }, 'line')
}

const GENERAL: NonNullable<Preview['texts']> = {
  yes: 'command:choice.yes',
  no: 'command:choice.no',
  kept: 'command:kept',
}

/** Of all that the yes is said to: also of whom it touches. The halls' version alone may have changed elsewhere. */
function fingerprint({ preview, run: wanted }: { preview: Preview; run: object }): string {
  const { expected: _, ...what } = wanted as { expected?: number }
  return hash(JSON.stringify([preview, what]))
}

function tellDone(c: CommandContext, command: TableCommand, result: CommandResult): Move {
  if (!result.ok) c.say(refusal(result))
  else if (command.done === undefined) c.say({ message: 'command:done' })
  else command.done(c, result)
  return end()
}
