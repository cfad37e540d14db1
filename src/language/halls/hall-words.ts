import type { FieldKind } from '../../domain/form/form.ts'
import type { Trade } from '../../domain/hall/trades.ts'
import type { KeepTimes } from '../../domain/keep-times.ts'

/**
 * What of a hall somebody who runs it probably means to change, where no rule of `plain-command.ts` has read their sentence. It only
 * decides that they are asked, and what is offered first.
 */
export type ChangeKind = 'price' | 'close' | 'hours' | 'places' | 'rules' | 'name' | 'status' | 'form' | 'about'

/** What a service's rules say, by name. */
export const RULES = [
  'horizon',
  'closes',
  'cancel',
  'limit',
  'limitSlot',
  'limitDay',
  'limitWeek',
  'approval',
  'remind',
  'hold',
  'checkIn',
  'party',
  'slotLength',
  'consecutive',
] as const
export type RuleWord = (typeof RULES)[number]

/** Of sentences that no rule of `plain-command.ts` reads. */
export interface ChangeWords {
  /** Somebody's own booking, or a wish for one */
  own: RegExp
  /** says how things are or are to be, and wishes nothing for oneself */
  states: RegExp
  /** others' bookings, which are not the speaker's; with the flag g */
  others: RegExp
  /** who comes along and why: no change of a hall; with the flag g */
  company: RegExp
}

/** One opening or closing hour. */
export interface ShiftSaid {
  opens: boolean
  /** after midnight */
  minutes: number
  /** of a twelve-hour clock, so it may be twelve hours later */
  half: boolean
  spans: readonly (readonly [from: number, to: number])[]
}

/** That it opens or closes earlier or later by so much, and that it is shut in between. */
interface ShiftByWords {
  earlier: RegExp
  later: RegExp
  opens: RegExp
  closes: RegExp
  break: RegExp
  /** right behind the hours of a break */
  shutBehind: RegExp
  /** open in no other part of the day than the one that is said */
  onlyPart: RegExp
  /** the beginning and the end are moved together */
  asWhole: RegExp
}

/** What hours, lengths and numbers of times are called. */
export interface MeasureWords {
  minute: RegExp
  hour: RegExp
  day: RegExp
  week: RegExp
  /** thirty days */
  month: RegExp
  /** before a unit instead of digits, and what it counts */
  lengthCount: RegExp
  /** so many hours (a group) and a half */
  andHalf: RegExp
  /** all units, each pattern of them before those that it begins with */
  lengthUnit: RegExp
  /** no length at all */
  noLength: RegExp
  /** between two numbers: from … to, and "between … and" */
  range: RegExp
  limits: RegExp
  /** no limit */
  unlimited: RegExp
  /** how many places: before the number, between the two, behind it */
  placesLead: RegExp
  placesTo: RegExp
  placesUnit: RegExp
  /** how long a slot is: groups count (perhaps) and unit */
  every: RegExp
  everyHours: RegExp
  half: RegExp
  /** leads to what guests are to read, to the end of the line */
  noteLead: RegExp
  /** behind a number: people; before it: at most, at least; a single booking, which is no number of people; with the flag g */
  people: RegExp
  most: RegExp
  least: RegExp
  /** a number of those who come along, without the one who books */
  friends: RegExp
  oneBooking: RegExp
  /** more than a day is no length of a slot: "two slots a day" */
  daily: RegExp
  /** a rule is never, or until the start */
  never: RegExp
  untilStart: RegExp
}

/** What is switched, and who is on duty. */
export interface SwitchWords {
  on: RegExp
  off: RegExp
  /** all, and none in particular */
  all: RegExp
  onDuty: RegExp
  offDuty: RegExp
  /** leads to the end of a shift */
  until: RegExp
}

/** What is said of guests who do not come. */
export interface NoShowWords {
  off: RegExp
  mark: RegExp
  noMark: RegExp
  approval: RegExp
  phone: RegExp
  /** "3 | times | in | 30 | days" */
  times: RegExp
  within: RegExp
  days: RegExp
  /** groups: days, times */
  daysFirst: RegExp
  /** group: times in a month */
  monthly: RegExp
}

/** How guests are received at the desk. */
export interface DeskWords {
  selfCheckIn: RegExp
  /** only staff check in */
  staffOnly: RegExp
  /** the guest's number is meant */
  number: RegExp
  required: RegExp
  optional: RegExp
}

/** Settings of the service (`src/domain/hall/setting-names.ts`), and what they can be. */
export interface SettingWords extends Readonly<Record<'messages' | 'sessions' | 'log' | keyof KeepTimes, RegExp>> {
  /** how long something is kept is meant */
  keep: RegExp
  /** groups `count`, `number` (perhaps) and `unit`: so many in so many seconds, minutes or hours */
  limit: RegExp
  /** that unit is seconds, is minutes */
  second: RegExp
  minute: RegExp
  unlimited: RegExp
  /** as the environment has it */
  usual: RegExp
}

/** What guests are asked. */
export interface FormWords {
  name: RegExp
  mobile: RegExp
  email: RegExp
  nothing: RegExp
  /** what was set is to go */
  none: RegExp
  /** answers to a field of yes or no */
  yes: RegExp
  no: RegExp
  /** a new question must be answered, or may be */
  mustAnswer: RegExp
  mayAnswer: RegExp
  /** words of a label that name nothing; with the flag g */
  smallWords: RegExp
  /** the end of a word that stands for several */
  plural: RegExp
  /** an age is the highest, not the lowest */
  atMost: RegExp
}

/** What those who run halls wish, and a hall has no setting for. */
export type NotSet =
  | 'members'
  | 'month'
  | 'late'
  | 'shortest'
  | 'gap'
  | 'payment'
  | 'code'
  | 'priceApart'
  | 'language'
  | 'dayTotal'
  | 'rota'
export type NotSetWords = Readonly<Record<NotSet, readonly RegExp[]>>

/** Sources of patterns for whole messages; a name or label stands in them as a pattern. */
export interface OptionWords {
  /** guests are to choose it no more */
  gone: (name: string) => readonly string[]
  /** group `name`: one more of what the field is called */
  added: (field: string) => readonly string[]
}

export interface HallWords {
  /** what a language is called besides its usual name */
  languageAlso: (name: string) => string
  cues: Readonly<Record<ChangeKind, RegExp>>
  change: ChangeWords
  measure: MeasureWords
  /** numbers before a unit of length, in small letters */
  numbers: Readonly<Record<string, number>>
  /** small numbers of times, and the digits for them */
  times: readonly (readonly [RegExp, string])[]
  switches: SwitchWords
  /** an hour, and nothing that says which half of the day: `hour`, `minute` */
  bareHour: RegExp
  /** on public holidays: as on any day, or closed */
  holidays: { usual: RegExp; closed: RegExp }
  noShows: NoShowWords
  desk: DeskWords
  settings: SettingWords
  form: FormWords
  /** what kind of answer a field's label names */
  labels: Readonly<Record<LabelledKind, RegExp>>
  rules: Readonly<Record<RuleWord, RegExp>>
  trades: Readonly<Record<Trade, RegExp>>
  notSet: NotSetWords
  options: OptionWords
  shifts: (text: string) => ShiftSaid[]
  shiftBy: ShiftByWords
  /** what is done with a picture: it goes, or comes beside the others */
  pictures: Readonly<Record<'add' | 'remove' | 'alt', RegExp>>
}

export type LabelledKind = Extract<FieldKind, 'yesno' | 'mobile' | 'id-card' | 'date' | 'number'>
