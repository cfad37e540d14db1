import { findHall, findService } from '../../src/domain/hall/catalogue.ts'
import type { Catalogue, Hall, Service } from '../../src/domain/hall/hall.ts'
import { hoursOn } from '../../src/domain/hall/slots.ts'
import { readAnswer, saysYesBut, saysYesInTalk } from '../../src/language/acts/answer.ts'
import { tellsVisit } from '../../src/language/calendar/grouping/own-plans.ts'
import { withoutEcho } from '../../src/language/echoed-value.ts'
import { onlyOfItsKind } from '../../src/language/names/described.ts'
import { findNames, type NameMatch } from '../../src/language/names/names.ts'
import { spelledOut } from '../../src/language/names/spelled-out.ts'
import { read } from '../../src/language/read.ts'
import type { ReadContext, Reading } from '../../src/language/reading.ts'
import { cutMessage } from '../../src/language/text/cut-message.ts'
import { spokenIn } from '../../src/language/text/spoken-in.ts'
import { type Understanding, understand } from '../../src/language/understand.ts'
import { isQuestion } from '../../src/language/wording/booking-words.ts'
import { withoutExcluded } from '../../src/language/wording/excluded-days.ts'
import type { QuotedMessage } from '../../src/store/port/store.ts'
import { aboutOf } from '../common/about.ts'
import { answerMeant, isOnlyThanks, questionsIn, wishesIn, wordMeant } from './act-meaning.ts'
import { placeBeside } from './list-pick.ts'
import { modelFor } from './model-for.ts'
import { readSlash, type Slash } from './slash.ts'
import type { Event, Frame, OpenAsk } from './types.ts'
import type { Work } from './work.ts'

/** Below this a name is only good enough to ask "did you mean". */
export const SURE = 0.6

const NOTHING: Understanding = { acts: [], offers: [], entities: [], unexplained: '' }

/** Whoever writes more tells a story: what is wanted stands at its beginning, and 24 pieces are looked at in all. */
export const MEANT_CHARACTERS = 600

/** What was typed, with a file too. */
function wordsOf(event: Event): string {
  if (event.type !== 'message') return ''
  const { body } = event
  if (body.type === 'file') return body.caption ?? ''
  return body.type === 'text' ? body.text : ''
}

/** "a court" names what is played on the only ones there are; no word of it is taken out. */
function withKindOfPlace(names: { matches: NameMatch[]; rest: string }, catalogue: Catalogue) {
  if (names.matches.some(({ score }) => score >= SURE)) return names
  const only = onlyOfItsKind(names.rest, catalogue)
  return only === undefined ? names : { ...names, matches: [{ ...only, score: SURE, spans: [] }, ...names.matches] }
}

const isTalk = (understood: Understanding): boolean =>
  questionsIn(understood).length === 0 && wishesIn(understood).every((act) => act === 'affirm' || act === 'complain')

/**
 * What was found out from an event's words, by all that it depends on: a step is taken again whenever a fact was missing, and the
 * same message is not read anew for that.
 */
const worked = new WeakMap<Event, { catalogue: Catalogue; found: Map<string, unknown> }>()

/** What the event says, each part worked out at most once in a step and only where somebody asks. */
export class Utterance {
  /** what is read of the message: all of it, or its beginning (`cutMessage`) */
  readonly text: string
  /** there was more than is read */
  readonly long: boolean
  /** what the message replies to, where the platform tells */
  readonly quoted: QuotedMessage | undefined
  readonly #work: Work
  #names: { matches: NameMatch[]; rest: string } | undefined
  #reading: Reading | undefined
  #slash: { read: Slash | undefined } | undefined
  #understood: Understanding | undefined

  /** it has been asked, and is about what is under way: nothing else is to be looked for in it */
  readonly own: boolean

  /** it is about nothing that is under way */
  readonly apart: boolean

  /** `said`: what a choice stands for, heard as if it had been typed */
  constructor(
    work: Work,
    { said, own = false, apart = false }: { said?: string; own?: boolean; apart?: boolean } = {},
  ) {
    this.#work = work
    this.apart = apart
    const { event } = work
    const { text, long } = cutMessage(said ?? wordsOf(event))
    const ask = this.#ask
    const short = ask !== undefined && ask.kind !== 'text'
    const typed = event.type === 'message' ? spelledOut(text, work.facts.catalogue, short) : text
    this.text = ask?.kind !== 'text' && !typed.startsWith('/') ? this.#meant(typed) : typed
    this.long = long
    this.own = own
    this.quoted = event.type === 'message' && event.body.type === 'text' ? event.body.quoted : undefined
  }

  /** Without what is only repeated to be put right. */
  #meant(typed: string): string {
    const { facts, locale } = this.#work
    const context: ReadContext = { now: new Date(facts.now).toISOString(), zone: 'UTC', locale }
    return withoutEcho(typed, facts.catalogue, context)
  }

  get names(): { matches: NameMatch[]; rest: string } {
    if (this.#names === undefined) {
      const { hall } = this.#about
      const { catalogue, person } = this.#work.facts
      const near = hall?.id ?? person.lastHall
      this.#names =
        this.text === ''
          ? { matches: [], rest: '' }
          : this.#once(`names ${near ?? ''} ${this.text}`, () =>
              withKindOfPlace(findNames(this.text, catalogue, near), catalogue),
            )
    }
    return this.#names
  }

  get reading(): Reading {
    this.#reading ??= this.text === '' ? { whens: [], rest: '' } : this.#read()
    return this.#reading
  }

  /** a command, by the table's own word */
  get slash(): Slash | undefined {
    this.#slash ??= { read: readSlash(this.text, this.#work.definition.commands ?? []) }
    return this.#slash.read
  }

  /** What the message means, by the open question; it is asked of words alone, so that a command means nothing. */
  get understood(): Understanding {
    this.#understood ??= this.text === '' || this.text.startsWith('/') ? NOTHING : this.#understand()
    return this.#understood
  }

  #read(): Reading {
    const { context, hoursOf } = this.#readContext()
    const text = this.#withoutPlace(this.names.rest)
    const heard = this.#once(`read ${JSON.stringify([text, context, hoursOf])}`, () =>
      this.#called(read(text, context)),
    )
    const dated = heard.whens.length > 0 || heard.excluded !== undefined
    const reading = dated ? withoutExcluded(heard, this.understood, this.text) : heard
    const ask = this.#ask
    // "ok thanks" to what was told on the way is no answer to the question
    if (ask?.aside === true && isOnlyThanks(this.understood)) {
      const { answer: _, ...talk } = reading
      return talk
    }
    if (reading.answer !== undefined || reading.word !== undefined) return reading
    // "yes but is it indoors?" agrees to nothing yet
    if (ask?.kind === 'confirm' && saysYesBut(this.text) && isQuestion(this.text)) return reading
    // "my sister was there on saturday, said it's great" agrees to nothing
    if (tellsVisit(this.text) && this.#firstAnswer() === undefined) return reading
    const answer = answerMeant(this.understood, reading, ask, this.#firstAnswer())
    if (answer !== undefined) return { ...reading, answer }
    if (ask?.kind === 'confirm' && this.#agreesInTalk(reading)) return { ...reading, answer: 'yes' }
    const word = wordMeant(this.understood, reading, ask)
    return word === undefined ? reading : { ...reading, word }
  }

  /** "136… would be sweet": what is only guessed to be a name is none where its words are of talk. */
  #called(reading: Reading): Reading {
    const { contact: { name, ...contact } = {}, guessedName, ...others } = reading
    if (name === undefined || guessedName === undefined || /\p{Lu}/u.test(name)) return reading
    const { known } = modelFor(spokenIn(this.text, this.#work.locale) ?? this.#work.locale)
    return name.split(' ').some((word) => known.has(word)) ? { ...others, contact } : reading
  }

  /** "the first" of a list of times is no day. */
  #withoutPlace(text: string): string {
    const ask = this.#ask
    if (ask?.kind !== 'slot') return text
    const span = placeBeside(this.understood, this.text, ask)?.span
    return span === undefined ? text : text.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + text.slice(span[1])
  }

  /** "yes. about time": whatever the talk behind it may mean, it is about nothing that is known here. */
  #agreesInTalk({ whens, excluded, party, contact, duration, repeat, word }: Reading): boolean {
    if (whens.length > 0 || (excluded ?? party ?? contact ?? duration ?? repeat ?? word) !== undefined) return false
    return this.names.matches.length === 0 && isTalk(this.understood) && saysYesInTalk(this.text)
  }

  #firstAnswer(): 'yes' | 'no' | undefined {
    const marked = /^[^,，.。!！;；\n]{1,24}(?=[,，.。!！;；\n])/.exec(this.text)?.[0]
    // "okay thanks": the thanks need no comma
    const thanked = this.understood.acts.some(({ act }) => act === 'thanks')
    const first = (marked ?? (thanked ? /^\S{1,12}(?=\s)/.exec(this.text)?.[0] : undefined))?.trim().toLowerCase()
    return first === undefined ? undefined : readAnswer(first, first)
  }

  #understand(): Understanding {
    const { settled, locale } = this.#work
    const ask = this.#ask
    const frames = this.#frames
    const text = this.text.slice(0, MEANT_CHARACTERS)
    const spoken = spokenIn(text, locale) ?? locale
    const names = this.names.matches.flatMap(({ service, score, spans }) =>
      score < SURE
        ? []
        : spans.map((span) => ({ slot: service === undefined ? ('hall' as const) : ('service' as const), span })),
    )
    const context = {
      zone: this.#readContext().context.zone,
      locale: spoken,
      names,
      draft: frames.some(({ dialog }) => dialog === 'booking'),
      booking: settled?.what === 'confirmed' || settled?.what === 'moved',
    }
    const expects = ask?.yesno === true ? 'yesno' : ask?.kind
    return this.#once(`meant ${JSON.stringify([text, context, expects])}`, () =>
      understand(text, expects === undefined ? context : { ...context, expects }, modelFor(spoken)),
    )
  }

  /** `key`: all that `work` depends on, but for the catalogue */
  #once<T>(key: string, work: () => T): T {
    const { event, facts } = this.#work
    let known = worked.get(event)
    if (known?.catalogue !== facts.catalogue) {
      known = { catalogue: facts.catalogue, found: new Map() }
      worked.set(event, known)
    }
    if (!known.found.has(key)) known.found.set(key, work())
    return known.found.get(key) as T
  }

  get #ask(): OpenAsk | undefined {
    return this.apart ? undefined : this.#work.ask
  }

  get #frames(): readonly Frame[] {
    return this.apart ? [] : this.#work.frames
  }

  get #about(): { hall?: Hall; service?: Service } {
    return aboutOf(
      this.#work.facts.catalogue,
      this.#frames.map((frame) => frame.draft),
    )
  }

  /** The hall named, else the one spoken of, else the person's last, else the first; `hoursOf`: the service whose hours it knows. */
  #readContext(): { context: ReadContext; hoursOf?: string } {
    const { catalogue, person, now } = this.#work.facts
    const named = this.names.matches.find((match) => match.score >= SURE)
    const about = this.#about
    const hall =
      (named && findHall(catalogue, named.hall)) ??
      about.hall ??
      (person.lastHall === undefined ? undefined : findHall(catalogue, person.lastHall)) ??
      catalogue.halls[0]
    const service =
      named?.service === undefined
        ? about.hall === hall
          ? about.service
          : undefined
        : findService(hall, named.service)
    const context: ReadContext = {
      now: new Date(now).toISOString(),
      zone: hall?.zone ?? 'UTC',
      locale: this.#work.locale,
    }
    const ask = this.#ask
    if (ask !== undefined) context.expects = ask.kind
    // Once the day is known, "9-11" is a time, whatever is asked meanwhile; where the hour is known, "for 6" is of people.
    const frames = this.#frames
    const timed = frames.some(({ draft }) => typeof draft.start === 'string')
    if (context.expects === 'choice' && !timed && frames.some(({ draft }) => typeof draft.date === 'string'))
      context.expects = 'slot'
    if (service === undefined) return { context }
    context.hours = (date) => hoursOn(service.schedule, date).map(([start, end]) => [start, end])
    return { context, hoursOf: `${hall?.id}/${service.id}` }
  }
}
