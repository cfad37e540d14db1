import type { Language } from '../../../src/language/language-words.ts'
import { silent } from './silent.ts'

/** Some words of Esperanto for each room: all else of it is silent. */
const NOTHING = silent()

const SAID = /\bmia nomo estas (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)/u
const WEEKDAYS = ['lundo', 'mardo', 'merkredo', 'ĵaŭdo', 'vendredo', 'sabato', 'dimanĉo']

export const ESPERANTO: Language = {
  ...NOTHING,
  script: /[a-zĉĝĥĵŝŭ]/,
  text: {
    ...NOTHING.text,
    glue: /(?<![a-z'])(?:mi|volas|la|por)(?![a-z'])/g,
    endLine: /(?!)/i,
    personLabel: /^nomo$/i,
    bareLabel: /(?!)/gi,
    thingLabel: /^(?:salono)$/i,
    whenLabel: /^horo$/i,
    hourLabel: /^horo$/i,
    hourSaid: (digits) => `je ${digits}`,
    spoken: { tag: 'eo', shows: /\bmi volas\b/isu, toWhom: /^(?!eo)/i },
  },
  contact: { ...NOTHING.contact, phoneCue: /\btelefono\b/ },
  personNames: {
    ...NOTHING.personNames,
    sign: /nomo/i,
    said: (text) => {
      const match = SAID.exec(text)
      const name = match?.[1]
      if (match === null || name === undefined) return undefined
      return { name, span: [match.index, match.index + match[0].length] }
    },
  },
  answers: {
    yes: /^(?:jes|certe)$/,
    no: /^ne$/,
    praise: /^bone$/,
    yesBut: /^jes sed/,
    checks: /ĉu ne\?$/,
    yesAnd: /^jes kaj/,
    leadsYes: /^jes /u,
    holdsBack: /sed|ne/,
  },
  common: { ...NOTHING.common, cancel: /^forgesu ĝin$/ },
  acts: { ...NOTHING.acts, politeEnd: /[\s,]*bonvolu$/ },
  names: { ...NOTHING.names, cities: { 'Europe/Warsaw': 'varsovio' }, titleBefore: /^sinjoro\s+/i },
  people: {
    ...NOTHING.people,
    listed: {
      list: /(kun) (\p{Lu}\p{Ll}+(?: kaj \p{Lu}\p{Ll}+)+)/u,
      between: / kaj /u,
      oneself: /^mi$/,
      beside: /^kun$/,
    },
    mentions: (text) =>
      [...text.matchAll(/(\d+) homoj/g)].map(({ 0: said, 1: count, index }) => ({
        min: Number(count),
        max: Number(count),
        start: index,
        end: index + said.length,
        role: 'total',
      })),
  },
  places: { ...NOTHING.places, ordinals: [/^la unua$/, /^la dua$/] },
  dates: {
    dayFirst: (locale) => locale === 'eo',
    applies: (text) => /morgaŭ|horo/.test(text),
    kinds: [
      [
        /morgaŭ|horo/,
        [
          { pattern: /morgaŭ/, read: () => ({ kind: 'day', spec: { off: 1 } }) },
          {
            pattern: /je la (\d{1,2})-a horo/,
            read: (match) => ({ kind: 'clock', clock: { hour: Number(match[1]), minute: 0, half: 'fixed' } }),
          },
        ],
      ],
    ],
  },
  calendar: { ...NOTHING.calendar, dateLike: /\bmorgaŭ/i },
  groups: { ...NOTHING.groups, ruledBefore: /\bne\s*$/ },
  halls: {
    ...NOTHING.halls,
    cues: { ...NOTHING.halls.cues, price: /\bprezo\b/i },
    switches: { ...NOTHING.halls.switches, offDuty: /\blibera\b/iu },
    measure: { ...NOTHING.halls.measure, minute: /^minutoj$/i, lengthUnit: /minutoj/iu },
    trades: { ...NOTHING.halls.trades, courts: /\bludejo\b/iu },
  },
  commands: {
    ...NOTHING.commands,
    line: { ...NOTHING.commands.line, goesOn: /^\s*(?:estas)\b/i },
    roles: { ...NOTHING.commands.roles, staff: /\blaboristo\b/i },
    states: { ...NOTHING.commands.states, cancelled: /\bnuligitaj\b/iu },
    actions: { ...NOTHING.commands.actions, remove: /\bforigu\b/iu },
    amount: { ...NOTHING.commands.amount, currency: /eŭroj/iu, person: /\bpo persono\b/iu },
    currencies: { EUR: /^eŭroj$/i },
    weekdays: (text) =>
      WEEKDAYS.flatMap((word, day) => {
        const at = text.indexOf(word)
        return at < 0 ? [] : [{ days: [day], span: [at, at + word.length] as const }]
      }),
    days: { ...NOTHING.commands.days, through: /ĝis/i },
    reasons: [/(?:^|\s)ĉar\s+(\S.*)$/],
    plain: [{ word: 'close', is: /^fermu /, drop: /^fermu /g }],
  },
  wording: {
    ...NOTHING.wording,
    shift: { ...NOTHING.wording.shift, instead: /\bsed\b/, days: (said) => (said === 'postmorgaŭ' ? 2 : undefined) },
  },
  questions: { ...NOTHING.questions, asked: /^ĉu\b/i },
  verdict: { ...NOTHING.verdict, yes: ['konsentas'], no: ['rifuzas'], alone: ['konsentas', 'rifuzas'] },
}
