import { findHall, findService } from '../../src/domain/hall/catalogue.ts'
import type { Hall } from '../../src/domain/hall/hall.ts'
import { search } from '../../src/language/names/search.ts'
import { clausesOf } from '../../src/language/text/clauses.ts'
import { politenessIn } from '../../src/language/wording/politeness.ts'
import { says } from '../../src/language/wording/wishes.ts'
import { meansOnly } from '../engine/act-meaning.ts'
import {
  type Context,
  type Dialog,
  doneShortly,
  end,
  go,
  type Input,
  type Move,
  pass,
  push,
  type Question,
  quiet,
} from '../engine/dialog.ts'
import { offeredActs } from '../engine/offered-acts.ts'
import type { MessageLine, Option, Param } from '../engine/types.ts'
import { SURE } from '../engine/utterance.ts'
import { keepSpoken } from '../guest/browse/keep-topic.ts'
import { thingWanted } from '../guest/browse/thing-wanted.ts'
import { unclearOfOwn, unclearStep } from '../guest/mine/unclear.ts'
import { callStaff, hallToCall } from '../guest/questions/call-staff.ts'
import { bookUsual, usualOption } from '../guest/usual.ts'
import { isNote } from './is-note.ts'
import { groupOf, guide, isGroup, roleLines } from './role-guide.ts'
import { fromToken, hallToken, isBookable, serviceToken, shownHalls, shownServices } from './show.ts'
import { offersOnly, talkMeant } from './small-talk.ts'

/** The greeting, help, small talk, a person to talk to, and what to say when nothing was understood. */
export const help: Dialog = {
  name: 'help',
  first: 'greet',
  light: true,
  intents: [
    {
      certain: true,
      match(c) {
        const talk = politenessIn(c.text) ?? talkMeant(c)
        if (talk === undefined) return undefined
        if (talk === 'hello' && isIdle(c)) return go('greet')
        c.say({ message: `help:talk.${talk}` })
        // who asks for a moment has the question on the screen
        const shown = talk === 'wait' || (talk === 'thanks' && offersOnly(c) && c.open?.dialog !== 'browse')
        return isIdle(c) || shown ? quiet : doneShortly
      },
    },
    { certain: true, match: personBeside },
    { certain: true, match: (c) => (says(c.text, 'person') ? go('human') : undefined) },
    // who is angry reaches a person
    { certain: true, match: (c) => (!isNote(c) && meansOnly(c.understood, 'complain') ? go('human') : undefined) },
    { certain: true, match: (c) => (says(c.text, 'help') ? go('help') : undefined) },
    { certain: true, match: howTo },
    { match: (c) => unclearOfOwn(c) },
    // The last of the house: what no dialog understood while only the greeting was open.
    {
      match: (c) => (c.open?.dialog === 'help' && c.text !== '' && c.slash === undefined ? go('fallback') : undefined),
    },
  ],
  steps: {
    greet: { ask: (c) => withUsual(c, menu('help:greet', c)), answer: choose },
    help: {
      ask(c) {
        if (isIdle(c))
          return (
            (c.slash === undefined ? guide(c) : undefined) ?? menu('help:help', c, [...EVERYWHERE, ...roleLines(c)])
          )
        c.say({ message: `help:step.${c.open?.kind ?? 'none'}`, lines: [...EVERYWHERE] })
        return end()
      },
      answer: choose,
    },
    group: { ask: (c) => groupOf(c) ?? menu('help:help', c, EVERYWHERE), answer: choose },
    human: {
      ask(c) {
        const lines = [...callStaff(c), ...phoneLines(c)]
        if (isIdle(c)) return menu('help:human', c, lines)
        c.say({ message: 'help:human', lines })
        return end()
      },
      answer: choose,
    },
    fallback: {
      ask: (c) =>
        guess(c) ??
        wanted(c) ??
        unclearOfOwn(c, true) ??
        unsure(c) ?? { ...withGuide(c, menu('help:fallback', c)), code: 'HALLO_NOT_UNDERSTOOD' },
      answer: choose,
    },
    unclear: unclearStep,
  },
  // A greeting further up: its choices only begin something.
  stale: (c, token) => (token === undefined ? undefined : begin(c, token)),
  ways: {
    greet: ['end'],
    help: ['group', 'end'],
    group: ['group', 'end'],
    human: ['end'],
    fallback: ['help', 'unclear', 'end'],
    unclear: ['end'],
  },
}

const LONGEST = 300
const OF_PEOPLE: ReadonlySet<string> = new Set(['human', 'complain'])

/** "the photo studio on saturday, and your phone is never answered": who can be talked to is told, and the wish is heard. */
function personBeside(c: Context): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.text.length > LONGEST || isNote(c)) return undefined
  const clauses = clausesOf(c.text)
  const apart = clauses.length < 2 ? [] : clauses.filter(({ text }) => wantsPerson(c, text))
  if (apart.length === 0) return undefined
  const rest = clauses
    .filter((clause) => !apart.includes(clause))
    .map(({ text }) => text)
    .join(', ')
  const { reading, names } = c.part(rest).context
  const { whens, party, contact } = reading
  // 我要投诉！上次订的羽毛球…: a name alone is no wish, but where a place is asked for
  const named = c.open?.dialog === 'booking' && names.matches.some(({ score }) => score >= SURE)
  const wishes = named || whens.some(({ past }) => !past) || (party ?? contact) !== undefined
  if (!wishes) return undefined
  c.say({ message: 'help:human', lines: [...callStaff(c), ...phoneLines(c)] })
  return { move: 'hear', text: rest }
}

function wantsPerson(c: Context, text: string): boolean {
  if (says(text, 'person')) return true
  const { reading, understood, names } = c.part(text).context
  const values =
    reading.whens.length > 0 || (reading.party ?? reading.contact) !== undefined || names.matches.length > 0
  return !values && understood.acts.length > 0 && understood.acts.every(({ act }) => OF_PEOPLE.has(act))
}

/** The words that work everywhere, one line each. */
const EVERYWHERE: readonly MessageLine[] = [{ message: 'help:words' }]

/** Nothing is under way that a question would be asked again of. */
const isIdle = (c: Context): boolean =>
  c.below('booking') === undefined && (c.open === undefined || c.open.dialog === 'help')

function choose(c: Context, { token }: Input): Move {
  return token === undefined ? pass : (begin(c, token) ?? pass)
}

function begin(c: Context, token: string): Move | undefined {
  if (token === 'usual') return bookUsual(c)
  if (token === 'guide') return push('help', {}, 'help')
  if (isGroup(token)) return push('help', { group: token }, 'group')
  if (token === 'book') return push('booking')
  if (token === 'browse') return push('browse')
  if (token === 'mine' || token === 'language') return push(token)
  const named = fromToken(token, c.catalogue)
  if (named === undefined) return undefined
  return named.service === undefined
    ? push('browse', { hall: named.hall.id }, 'hall')
    : push('browse', { hall: named.hall.id, service: named.service.id }, 'service')
}

/** Who has been here is offered what they usually book, before anything else. */
function withUsual(c: Context, question: Question): Question {
  const option = usualOption(c)
  return option === undefined ? question : { ...question, choices: [option, ...(question.choices ?? [])] }
}

/** Who works here may have meant something to change. */
const withGuide = (c: Context, question: Question): Question =>
  c.person.roles.length === 0
    ? question
    : {
        ...question,
        choices: [...(question.choices ?? []), { token: 'guide', label: { message: 'help:choice.guide' } }],
      }

function menu(message: string, c: Context, lines?: readonly MessageLine[]): Question {
  const question: Question = {
    kind: 'choice',
    message,
    params: { service: example(c) },
    choices: ['book', 'browse', 'mine', 'language'].map((token) => ({
      token,
      label: { message: `common:choice.${token}` },
    })),
  }
  return lines === undefined ? question : { ...question, lines: [...lines] }
}

/** Something that can really be booked, to show how it is said. */
function example(c: Context): Param {
  for (const hall of shownHalls(c.catalogue, c.person))
    for (const service of shownServices(hall, c.person)) if (isBookable(hall, service)) return { text: service.name }
  return { message: 'help:anything' }
}

/** "how does booking work", "do I have to book or can I just come": said in a sentence; a day or a size beside it is a wish. */
function howTo(c: Context): Move | undefined {
  const { whens, party, contact } = c.reading
  if (!meansOnly(c.understood, 'howto') || whens.length > 0 || (party ?? contact) !== undefined) return undefined
  if (says(c.text, 'help')) return undefined
  keepSpoken(c)
  const named = c.names.matches.find(({ score }) => score >= SURE)
  const hall = findHall(c.catalogue, named?.hall ?? '')
  const service = findService(hall, named?.service ?? '')
  const lines: MessageLine[] =
    hall?.phone === undefined
      ? []
      : [{ message: 'help:walkIn', params: { hall: { text: hall.name }, phone: hall.phone } }]
  c.say({
    message: 'help:howto',
    params: { service: service === undefined ? example(c) : { text: service.name } },
    lines,
  })
  return isIdle(c) ? quiet : doneShortly
}

/** Worse hits than this are other words that only look alike. */
const LIKELY = 0.5

/** "Did you mean": halls and services that the text may be about. */
function guess(c: Context): Question | undefined {
  const halls = shownHalls(c.catalogue, c.person)
  const options = search(c.text, c.catalogue, c.locale)
    .filter(({ score }) => score >= LIKELY)
    .slice(0, 4)
    .flatMap((hit): Option[] => {
      const hall = halls.find(({ id }) => id === hit.hall)
      const service = hall?.services.find(({ id }) => id === hit.service)
      if (hall === undefined) return []
      if (service === undefined) return [{ token: hallToken(hall), label: { text: hall.name }, is: { hall: hall.id } }]
      const params = { service: { text: service.name }, hall: { text: hall.name } }
      const is = { hall: hall.id, service: service.id }
      return [{ token: serviceToken(hall, service), label: { message: 'common:serviceAt', params }, is }]
    })
  if (options.length === 0) return undefined
  return { kind: 'choice', code: 'HALLO_UNSURE', message: 'help:didYouMean', choices: [...options, ...OTHERS] }
}

/** "I want to play paintball", where nothing is called so: it is said, and not passed over. */
function wanted(c: Context): Move | undefined {
  const thing = thingWanted(c)
  return thing === undefined ? undefined : push('browse', { query: thing }, 'found')
}

const OTHERS: readonly Option[] = ['book', 'mine', 'human'].map((token) => ({
  token,
  label: { message: `common:choice.${token}` },
}))

/** One of two things was meant: both are offered. */
function unsure(c: Context): Question | undefined {
  const choices = offeredActs(c.understood, c.locale)
  if (choices.length === 0) return undefined
  return { kind: 'choice', code: 'HALLO_UNSURE', message: 'dialog:didYouMean', choices: [...choices, ...OTHERS] }
}

/** Where a person can be reached: the hall spoken of, else the guest's last one, else all. */
function phoneLines(c: Context): MessageLine[] {
  const halls = shownHalls(c.catalogue, c.person)
  const near = hallToCall(c) ?? halls.find((hall) => hall.id === c.person.lastHall)
  const some: readonly Hall[] = near === undefined ? halls.slice(0, 8) : [near]
  const lines = some.flatMap((hall): MessageLine[] =>
    hall.phone === undefined
      ? []
      : [{ message: 'help:phone', params: { hall: { text: hall.name }, phone: hall.phone } }],
  )
  return lines.length > 0 ? lines : [{ message: 'help:noPhone' }]
}
