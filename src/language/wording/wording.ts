import type { FieldKind } from '../../domain/form/form.ts'
import type { WishWords } from './wish-words.ts'
import type {
  AfterBookingWords,
  LengthChangeWords,
  OwnBookingWords,
  SecondThoughtWords,
  ShiftWords,
  WhichWords,
} from './words/after-booking-words.ts'
import type { AskedWords } from './words/asked-words.ts'
import type { FormAnswerWords, RepeatWords } from './words/form-answer-words.ts'

/**
 * What people say around values, in one language. A further language is one more of these in `languages.ts`.
 * A pattern alone is only asked whether it is there; of a list the first that fits is read by its groups.
 */
export interface Wording {
  afterBooking: AfterBookingWords
  asked: AskedWords
  booking: BookingWords
  browse: BrowseWords
  ownBooking: OwnBookingWords
  politeness: PolitenessWords
  shift: ShiftWords
  lengthChange: LengthChangeWords
  which: WhichWords
  formAnswers: FormAnswerWords
  secondThoughts: SecondThoughtWords
  joining: JoiningWords
  repeats: RepeatWords
  wishes: WishWords
}

export type Thing = 'hall' | 'service' | 'date' | 'slot' | 'party'

export interface BookingWords {
  /** enough to begin with */
  book: RegExp
  /** leads to a value that may be better than the one said before */
  proposes: RegExp
  /** something said before is to be another */
  change: RegExp
  /** what follows is only supposed: "how much is it if we stay three hours" */
  supposes: RegExp
  /** where a party is too large for one booking: two of them are fine, or it has to stay together */
  splits: RegExp
  together: RegExp
  /** beside a mark at the end */
  question: RegExp
  /** "two slots", 连着三个时段: so many */
  slots: (text: string) => number | undefined
  /** a question whether something can be, also without its mark */
  whether: RegExp
  /** stands in no person's name */
  noName: RegExp
  /** another time than the chosen one; group 1 is the word that says which way */
  otherTime: readonly RegExp[]
  /** such a word that means later */
  later: RegExp
  /** of two days of one name the one that is not spoken of: "the other thursday" */
  otherSuchDay: RegExp
  /** of the times around the one that can't be had, the one before it or behind it */
  compares: RegExp
  first: RegExp
  /** as soon as it can be had, beside what is booked */
  soonest: RegExp
  /** the one that costs less */
  cheapest: RegExp
  last: RegExp
  /** the first or the last time of a day, in any sentence */
  firstWish: RegExp
  lastWish: RegExp
  /** whole messages: the answer of last time */
  same: RegExp
  /** whole messages: which half of the day an hour that was said is in */
  firstHalf: RegExp
  secondHalf: RegExp
  /** anywhere: answers of before shall be taken; group `what`: which of them */
  known: readonly RegExp[]
  /** a word of change, for what a form asks */
  edit: RegExp
  /** such a word beside the thing that it changes */
  edits: Readonly<Record<Thing, RegExp>>
  name: RegExp
  /** beside a name: it is that of a firm */
  firm: RegExp
  /** what a form asks, in other words than its own labels */
  fields: Readonly<Partial<Record<FieldKind, RegExp>>>
  /** group 1 is what it shall be instead, to the end */
  instead: readonly RegExp[]
  /** what stands behind that */
  please: RegExp
  /** which guest is spoken of, from 1 */
  guest: (text: string) => number | undefined
  sameAs: RegExp
  /** the first guest, or who writes */
  firstGuest: RegExp
  /** more than one court or room in one wish */
  severalUnits: RegExp
  lastTime: RegExp
  /** whole messages that ask for the first or the last of what is offered, or say it by how it lies; group 1 is the word that says which */
  endAsked: readonly RegExp[]
  /** all that stands between two things of which only the second is meant: "badminton, actually no, yoga" */
  putsRight: RegExp
  /** whole messages: nothing of what is offered will do */
  noneFits: RegExp
  /** a no, and behind it what is meant instead */
  noThenValue: RegExp
  /** a weekday's week is said with it */
  whichWeek: RegExp
}

/** The text is without the names of halls and services. */
export interface BrowseWords {
  /** whole messages only, since they are heard in the middle of a form as well; in the order in which they are tried */
  questions: Readonly<Record<'near' | 'where' | 'hours' | 'phone' | 'price' | 'list' | 'about', RegExp>>
  /** until when a booking can be cancelled */
  policy: RegExp
  /** anywhere: words without which nobody asks for that */
  ofPolicy: RegExp
  /** whether money comes back */
  refund: RegExp
  /** what a service sets for all */
  rules: RegExp
  /** a question that no service answers */
  aside: RegExp
  /** what is free */
  free: RegExp
  /** how many come at a time that is chosen */
  crowded: RegExp
  /** when who writes is free */
  ownTime: RegExp
  /** what is free first, over all days in reach */
  earliest: RegExp
  /** anything at all, beside a day or a part of one */
  anything: RegExp
  /** anywhere: to be put on a waiting list, or told when a place comes free */
  queues: RegExp
  /** group 1 is what is looked for */
  search: readonly RegExp[]
  /** what somebody would like to have or do, days and sizes taken out */
  wanted: readonly RegExp[]
}

/** Said to be polite, whole messages only. */
export interface PolitenessWords {
  /** at the end, they change nothing: also behind another language's words */
  particles: readonly RegExp[]
  hello: RegExp
  thanks: RegExp
  bye: RegExp
  who: RegExp
}

/** Small words around and between what is meant. */
export interface JoiningWords {
  and: RegExp
  /** days with no word between them: with an hour, or where they are three, each is meant */
  row: RegExp
  /** anywhere beside several days: each of them is meant */
  all: RegExp
  /** one on this day and another on that, 周三一场，周五再来一场: each with its own time, or that of the first */
  eachOwn: RegExp
  /** a booking is wanted twice, whatever its days */
  twice: RegExp
  /** between two times of one day: both are wanted */
  joinsTimes: RegExp
  /** tells when somebody could come, and not when they will */
  tellsWhenFree: RegExp
  or: RegExp
  /** behind several things: any of them will do */
  /** right before what is left when something is ruled out: "any other day | this week" */
  restLead: RegExp
  either: RegExp
  /** before one more thing, with the marks before it; with the flag g */
  another: RegExp
  /** between two wishes for what is had, with the marks before it; with the flag g */
  joinsWishes: RegExp
  /** until then, of a time */
  before: RegExp
  /** around a day, a line break in its place: from it on, after it, before it, until it at the latest */
  dayBounds: Readonly<Record<'from' | 'after' | 'before' | 'by', RegExp>>
  /** "no, tonight I meant": what is said so is wanted, whatever leads to it */
  meantSo: RegExp
  politeStart: RegExp
  politeEnd: RegExp
}
