import type { Rule } from '../../text/scan.ts'
import type { ClockTime } from '../pieces.ts'
import { sideOfOwn } from './own-hours.ts'
import { COUNTED, CUE, clock, MER, made, PART_WORDS, saysNotBefore } from './times.ts'
import { MONTH, WAIT, WEEKDAY } from './vocabulary.ts'

const MONTH_NAME = MONTH.replace('(', '(?:')

/** 5 june 10 to 12: the day of the month is said already */
const AFTER_DATE = new RegExp(
  `(?:\\d(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}|\\b${MONTH}\\s?\\d{1,2}(?:st|nd|rd|th)?)(?:,?\\s20\\d\\d)?,?\\s*(?:at\\s*|@\\s*)?$`,
)

/** behind a day of the month */
const MONTH_BEHIND = new RegExp(`^(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}`)

/** "at 3 for 2, no 4" may put the size right: blanks stand where one was read. */
const SIZE_PUT_RIGHT =
  /(?:\bfor\s{1,3}\d{1,3}|\s{4,})[\s,.!;-]*(?:(?:sorry|i mean|nope|nah|no|wait|make (?:that|it)|let['’]?s (?:say|do)|rather|better|actually|on second thoughts?)[\s,.!;-]*){1,3}$/

/** "at 3 for 4, not 5" denies a size: blanks stand where one was read. */
const SIZE_DENIED = /(?:\bfor\s{1,3}\d{1,3}|\s{4,})[\s,]*(?:and\s|but\s)?(?:not|rather than|instead of)\s$/

/** an hour, in a word before it or by its sign */
const HOUR_BEFORE = new RegExp(
  String.raw`\d\s?(?:[ap]\.?m|:\d\d|o'clock)|\b(?:at|around|by|until|till?|tomorrow|today|tonight|${PART_WORDS}|${WEEKDAY.replace('(', '(?:')})\s\d{1,2}(?![\d:/.-]*\d|st|nd|rd|th)`,
)

/** an hour, and "or" */
const OR_AFTER_HOUR =
  /(?:\d[:.][0-5]\d(?:\s?([ap])\.?m)?|\d\s?([ap])\.?m\.?|\d\s?o'?\s?clock|\b(?:half|quarter)\s(?:past\s|to\s)?\d{1,2}|\b(?:at|around|about|by|say)\s\d{1,2})(?:\s?ish)?,?\s{1,3}or\s{1,3}(?:(?:maybe|perhaps|even|possibly|at|around|say)\s{1,3}){0,2}$/

const NAMED: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 }

/** Times of day with digits in them, number words among these, and ranges of them. */
export const CLOCKS: readonly Rule[] = [
  {
    // 3:30, 15h30, 8.30pm, 10 h 10 pm, 2:30ish
    pattern: new RegExp(`(\\d{1,2})(?:\\s?([:h.])\\s?)([0-5]\\d)(?::[0-5]\\d)?(?:${MER})?(?:\\s?-?ish)?(?!\\d|:)`),
    read: (m, after, before) => {
      if (/[\d.:/$¥€£-]$/.test(before) && !/(?:\d[ap]?m?|h)\s?-$/.test(before) && !/\s-$/.test(before)) return undefined
      const letter = m[4] ?? m[5]
      if (m[2] === '.') {
        if (/^\.\d/.test(after) || COUNTED.test(after)) return undefined
        const could = !/^(?:00|15|30|45)$/.test(m[3]!) && Number(m[1]) <= 12 && Number(m[3]) <= 31 && Number(m[3]) >= 1
        if (!letter && could && !/(?:\bat|@|around|from|between|about)\s*$/.test(before)) return undefined
        if (!letter && !/(?:^|\s|\()$/.test(before)) return undefined
      }
      return clock(made(Number(m[1]), Number(m[3]), letter, m[1]), before, '', after)
    },
  },
  {
    // 3pm, 9 p . m ., 9.am, 7p
    pattern: new RegExp(`(\\d{1,2})(?:\\s?-?ish)?${MER}`),
    read: (m, after, before) =>
      /[\d:/$]$|\d[.-]$/.test(before) && !/[apm]\s?-$/.test(before)
        ? undefined
        : clock(made(Number(m[1]), 0, m[2] ?? m[3]), before, '', after),
  },
  {
    // 1700 hrs, 0930hrs, 18.00 hours: a clock of 24, as no length has four figures
    pattern: /([01]\d|2[0-4])[:.]?([0-5]\d)\s?-?(?:hours?|hrs?|h)\b\.?/,
    read: (m, _after, before) =>
      /[\d.:/$-]$/.test(before) ? undefined : clock(made(Number(m[1]), Number(m[2]), undefined, '00'), before),
  },
  {
    // 340pm, 1140 a.m., 150ish, at 1030, tonight 815
    pattern: new RegExp(`(\\d{1,2})([0-5]\\d)(?:${MER}|(\\s?-?ish)|)(?!\\d)`),
    read: (m, after, before) => {
      if (/[\d.:/$-]$/.test(before)) return undefined
      const pair = /\bbetween\s*$/.test(before)
        ? /^\s*and\s+\d{3,4}\b/.test(after)
        : /\bbetween\s+\d{3,4}\s+and\s*$/.test(before)
      const cued =
        pair || new RegExp(`(?:\\b${CUE}|\\b(?:tonight|tomorrow|today|from|until|till|it's|its))\\s*$`).test(before)
      if (
        !m[3] &&
        !m[4] &&
        !m[5] &&
        (!cued ||
          COUNTED.test(after) ||
          (/^\s*(?:-|[a-z])/.test(after) &&
            !/^\s+(?:works?|is|or|and|if|on|in|at|to|tomorrow|today|tonight|for|please|this|next|until|till|-)/.test(
              after,
            )))
      )
        return undefined
      return clock(made(Number(m[1]), Number(m[2]), m[3] ?? m[4], m[1]), before)
    },
  },
  {
    // 7|30, 5;15, 6 20 in the evening, at 11 05, 8 40 am
    pattern: /(\d{1,2})([;|@\\]|\s)([0-5]\d)(?:\s?\.?\s?([ap])\s?\.?\s?m(?![a-z])\.?)?(?![\d:/.%])/,
    read: (m, after, before) => {
      if (/[\d.:/$-]$/.test(before) || COUNTED.test(after)) return undefined
      const spaced = /\s/.test(m[2]!)
      const part = new RegExp(`^\\s+(?:(?:in|of)\\s+the\\s+)?(?:${PART_WORDS})\\b`).test(after)
      if (spaced && /\b(?:on|the|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*$/.test(before))
        return undefined
      if (spaced && !m[4] && !part && !/\b(?:at|from|until|till)\s+$/.test(before)) return undefined
      if (!spaced && !m[4] && !/\b(?:at|for|from|until|till|by)\s+$/.test(before)) return undefined
      return clock(made(Number(m[1]), Number(m[3]), m[4], m[1]), before)
    },
  },
  {
    // "at 3, sorry, 4": a bare number that puts a time right
    pattern: new RegExp(
      String.raw`(?<=\b(?:sorry|i mean|nope|nah|no|${WAIT}|make (?:that|it)|let['’]?s (?:say|do|go (?:for|with))|on second thoughts?|rather|better|actually)[,.\s]{1,2}(?:at\s)?)(\d{1,2})(?=\s*(?:$|[,.!?](?!\d)|please|in the end|instead|then|after all|rather|actually|for\s\d))`,
    ),
    read: (m, _after, before) =>
      !SIZE_PUT_RIGHT.test(before) && HOUR_BEFORE.test(before)
        ? clock(made(Number(m[1]), 0, undefined, m[1]))
        : undefined,
  },
  {
    // "9 or 10 o'clock", "7 or maybe 8pm": the clock is said once for both
    pattern:
      /(\d{1,2})(?=\s(?:or|\/)\s(?:maybe\s|perhaps\s|even\s)?\d{1,2}(?:\s?o'?\s?clock|\s?-?ish|\s?([ap])\.?m\b))/,
    read: (m, _after, before) =>
      /[\d.:/$-]$/.test(before) ? undefined : clock(made(Number(m[1]), 0, m[2], m[1]), before),
  },
  {
    // "anything from 5 onwards except 6", "after 5 but not 7", "until four, not three"
    pattern:
      /(?<=\b(?:except(?:\s+for)?|not|rather\s+than|instead\s+of|apart\s+from|other\s+than|excluding|besides)\s(?:(?:at|until|till)\s)?)(\d{1,2})(?:[:.]([0-5]\d))?(?=\s*(?:$|[,.!?;](?!\d)|please\b|or\b|and\b|on\b|for\b|tomorrow\b|this\b|next\b|under\b|name\b))/,
    read: (m, _after, before) =>
      !SIZE_DENIED.test(before) &&
      (HOUR_BEFORE.test(before.slice(-60)) ||
        /\b(?:after|from|before|between)\s\d|\d\s(?:onwards|or\slater)/.test(before.slice(-60)))
        ? clock(made(Number(m[1]), Number(m[2] ?? 0), undefined, m[1]))
        : undefined,
  },
  {
    // "half past four or five", "at 4 or maybe 5": the second of two hours
    pattern:
      /(\d{1,2})(?:[:.]([0-5]\d))?(?=\s?(?:$|[,.!?;]|(?:please|on|for|tomorrow|today|tonight|depending|whichever|if|but|would|works?|is|are|in)\b))/,
    read: (m, _after, before) => {
      const first = OR_AFTER_HOUR.exec(before.slice(-48))
      return first === null ? undefined : clock(made(Number(m[1]), Number(m[2] ?? 0), first[1] ?? first[2], m[1]))
    },
  },
  {
    // "he says 8 is better", "11 would suit us better"
    pattern:
      /(\d{1,2})(?=\s?(?:['’]?s|is|was|would\s+be|will\s+be|works?|suits?|would\s+(?:work|suit))\s+(?:[a-z]+\s+){0,3}(?:better|easier|best)\b)/,
    read: (m, _after, before) =>
      // "thursday for 2 works best" counts people
      /[\d.:/$-]$|\b(?:of|number|no|the|with)\s$|[a-z]\sfor\s$/.test(before)
        ? undefined
        : clock(made(Number(m[1]), 0, undefined, m[1]), before),
  },
  {
    // "10 to 12 is better"
    pattern:
      /(\d{1,2})\s?(?:-|to|till|until)\s?(\d{1,2})(?=\s(?:is|was|would\s+be|will\s+be|works?|suits?|would\s+(?:work|suit))\s+(?:[a-z]+\s+){0,3}(?:better|easier|best)\b)/,
    read: (m, _after, before) => {
      const [start, end] = [made(Number(m[1]), 0, undefined, m[1]), made(Number(m[2]), 0, undefined, m[2])]
      return /[\d.:/$-]$/.test(before) || start === undefined || end === undefined
        ? undefined
        : { kind: 'range', start, end }
    },
  },
  {
    // "one to three pm", "one till two tomorrow": the word is none of how many
    pattern: new RegExp(`\\bone\\s?(?:-|to|till?|until)\\s?(\\d{1,2})(?::([0-5]\\d))?(?:${MER})?(?![\\d:])`),
    read: (m, after) => {
      const [, to, minute, a, b] = m
      const timed = (a ?? b ?? minute) !== undefined || /^\s*(?:$|[,.;!?]|o'?clock|tomorrow|today|on\s)/.test(after)
      if (!timed || COUNTED.test(after) || to === '1') return undefined
      const start = made(1, 0, (a ?? b) === 'p' ? 'p' : undefined)
      const end = made(Number(to), Number(minute ?? 0), a ?? b, to)
      return start && end ? { kind: 'range', start, end } : undefined
    },
  },
  {
    // "10 till noon": the first of a range
    pattern: /(?<![\d.:/$-])(\d{1,2})(?=\s?(?:-|till?|until|to)\s?(?:noon|midday)\b)/,
    read: (m, _after, before) =>
      Number(m[1]) > 12 || /\bhalf\s$/.test(before) ? undefined : clock(made(Number(m[1]), 0, undefined, m[1])),
  },
  {
    // "6 is no good", "six doesn't suit"
    pattern:
      /(?<=(?:^|[,.;!?]\s|\b(?:sorry|actually|oh|no|hm+|well|but|that|afraid|because|as|since|and)[,.\s]{1,2}))(\d{1,2})(?=\s?(?:(?:['’]?s|is|was)\s+(?:actually\s+|really\s+)?(?:no\s+good|not\s+(?:good|great|possible|ok|okay|ideal)|out|off|impossible)|(?:is|was)\s?n['’]?t\s+(?:good|great|possible|ok|okay|ideal)|(?:won|doesn|wouldn|can)\s?['’]?t\s+(?:(?:really|quite|actually)\s+)?(?:work|suit|do|fit)|(?:does|will|would)\s+not\s+(?:work|suit|do|fit))\b)/,
    read: (m) => clock(made(Number(m[1]), 0, undefined, m[1])),
  },
  {
    // "6 is too late"
    pattern: /(\d{1,2})(?=\s?(?:['’]?s|is|will\s+be|would\s+be|might\s+be)\s+(?:[a-z]+\s+){0,3}too\s+(?:early|late))/,
    read: (m, _after, before) =>
      /[\d.:/$-]$/.test(before) ? undefined : clock(made(Number(m[1]), 0, undefined, m[1]), before),
  },
  {
    // in the afternoon 3, morning 11 at the end of what is said
    pattern: /(?<=\b(?:morning|afternoon|evening)\s)(?:at\s)?(\d{1,2})(?=\s*(?:$|[,.!?;](?!\d)|please|and|on|for))/,
    read: (m) => clock(made(Number(m[1]), 0, undefined, m[1])),
  },
  {
    // 3 o'clock, 8ish, 15h, 10 sharp
    pattern: new RegExp(
      `(\\d{1,2})(?:\\s*o'?\\s?clock|\\s?-?ish|\\s?h(?![a-z\\d])|\\s(?:sharp|on\\sthe\\sdot)\\b)(?:${MER})?`,
    ),
    read: (m, after, before) => {
      // "2h from noon" is a length
      if (/\d\s?h$/.test(m[0]) && /^\s+(?:from|starting|beginning)\b/.test(after)) return undefined
      if (/[\d.:/-]$/.test(before) || (/\bfor\s*$/.test(before) && /\d\s?h$/.test(m[0]))) return undefined
      return clock(made(Number(m[1]), 0, m[2] ?? m[3]), before, '', after)
    },
  },
  {
    // half past eight, quarter to six, 20 min past 8, twenty after 3pm, 15 to noon
    pattern: new RegExp(
      `(?:\\b(half(?:\\s+(?:an\\s+)?hour)?|(?:a\\s+)?quarter|(?:3|a)\\s+quarters?)|(\\d{1,2})(\\s*(?:minutes?|mins?|m))?)[\\s-]+(past|after|to|till|til|before|of|from)\\s+(noon|midday|midnight|\\d{1,2})(?::([0-5]\\d)|h)?(?:\\s*o'?clock)?(?:${MER})?(?!\\d|:)`,
    ),
    read: (m, after, before) => {
      const [, word, digits, unit, link] = m
      const late = link === 'past' || link === 'after' || link === 'from'
      const letter = m[7] ?? m[8]
      const named = NAMED[m[5]!]
      if (/[\d.:/-]$/.test(before) || COUNTED.test(after) || m[6]) return undefined
      // "10 till noon", and "half 10 to noon", are ranges
      if (named !== undefined && !word && !unit && Number(digits) < 12 && /^(?:till?|to)$/.test(link!)) return undefined
      if (/\bhalf\s+$/.test(before) && link === 'to') return undefined
      if (/^[-/.]\d/.test(after)) return undefined
      if ((link === 'of' && !word) || (link === 'from' && !(unit && letter))) return undefined
      // "for 30 minutes from 4pm" is a length and a start
      if (link === 'from' && /\bfor\s+(?:a\s+)?$/.test(before)) return undefined
      if (word?.startsWith('half') && !late) return undefined
      const minutes = word ? (word.startsWith('half') ? 30 : 15) : Number(digits)
      if (minutes < 1 || minutes > 59) return undefined
      if (!word && !unit && link !== 'past') {
        // "ten to six" is a time, "five to seven" rather a range: only the usual minutes, never a plain pair of hours.
        const usual =
          minutes === 10 ||
          minutes === 20 ||
          minutes === 25 ||
          minutes > 24 ||
          named !== undefined ||
          (minutes > 12 && !letter)
        if (!usual && link !== 'after') return undefined
        if (
          /\b(?:from|between)\s*$/.test(before) ||
          (minutes === 10 && (letter !== undefined || Number(m[5]) > 10 || /^\s*(?:today|tomorrow)/.test(after)))
        )
          return undefined
        if (minutes <= 12 && link === 'to' && Number(m[5]) > minutes) return undefined
        // "18 to 20" are hours of a clock of 24
        const hours = minutes > 12 && minutes < 24 && Number(m[5]) > minutes && Number(m[5]) <= 24
        if (hours && !m[3] && minutes !== 20) return undefined
      }
      const hour = named ?? Number(m[5])
      if (hour > 24) return undefined
      const base = named === undefined ? made(hour, 0, letter, m[5]) : ({ hour, minute: 0, half: 'fixed' } as ClockTime)
      if (!base) return undefined
      const total =
        base.hour * 60 +
        (late ? minutes : -minutes) +
        (late ? 0 : base.hour === 0 ? 1440 : base.half === undefined && base.hour === 1 ? 720 : 0)
      return clock({ ...base, hour: Math.floor(total / 60), minute: total % 60 }, before, '', after)
    },
  },
  {
    pattern: /\bhalf\s+(\d{1,2})(?![\d:]|\s*(?:hours?|hrs?|an|days?|people))/,
    read: (m, after, before) => clock(made(Number(m[1]), 30, undefined), before, '', after),
  },
  {
    // at 5, around 7, from 9, after 3: a bare hour with a word that makes it one
    pattern: new RegExp(
      `(?:\\b(?:from|starting(?:\\s+at)?|${CUE})|@)\\s*(\\d{1,2})(?![\\d:])(?!\\s*(?:h(?![a-z])|[ap]\\.?\\s?m)|[ap](?![a-z])|\\s[ap]\\s*(?:$|[,;.]))`,
    ),
    read: (m, after, before) => {
      // "at | 14 may": the hall's name stood between
      if (MONTH_BEHIND.test(after)) return undefined
      if (
        COUNTED.test(after) ||
        (/^\s+(?:past|to|till|of|before|after|quarter)\s+(?:\d|noon|mid)/.test(after) && /^\s+(?:past)/.test(after))
      )
        return undefined
      return clock(made(Number(m[1]), 0, undefined, m[1]), before, m[0].replace(/[\d\s]+$/, ' '), after)
    },
  },
  {
    // 9 tomorrow, 8 in the evening, 12 lunchtime; "for 2 tomorrow" are two people
    pattern: new RegExp(
      `(\\d{1,2})(?=,?\\s+(?:tomorrow|today|tonight|lunch\\s?time|(?:in|of)\\s+(?:the\\s+)?(?:early\\s+)?(?:${PART_WORDS})|at\\s+night|this\\s+(?:${PART_WORDS})))`,
    ),
    read: (m, after, before) =>
      (/\bfor\s*$/.test(before) && /^,?\s+(?:tomorrow|today|tonight|this)\b/.test(after)) ||
      /[\d.:/$-]$|\b(?:on|the|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*$/.test(before)
        ? undefined
        : clock(made(Number(m[1]), 0, undefined, m[1]), before),
  },
  {
    // tomorrow 9, tonight around 7, in the afternoon at 7, friday morning 10, the 14th of may 11, june 14th 7
    pattern: new RegExp(
      `(?<=\\b(?:tomorrow|today|tonight|${PART_WORDS}|(?:\\d(?:st|nd|rd|th)|\\b(?:1[3-9]|2\\d|3[01]))\\s(?:of\\s)?${MONTH_NAME}|${MONTH_NAME}\\s\\d{1,2}(?:st|nd|rd|th)),?\\s+)(\\d{1,2})(?![\\d:/.]|\\s*[-/]|st\\b|nd\\b|rd\\b|th\\b)`,
    ),
    read: (m, after) =>
      // "january first 12 was a special day" may name a year
      COUNTED.test(after) || /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|was\b|were\b)/.test(after)
        ? undefined
        : clock(made(Number(m[1]), 0, undefined, m[1]), '', '', after),
  },
  {
    // both ends: 3-5pm, between 3 and 5, from 1:30 to 3pm, 9h30 - 11h
    pattern: new RegExp(
      `(?:\\b(from|(?:in\\s+)?between)\\s+)?(\\d{1,2})(?:\\s?[:.h]\\s?([0-5]\\d)|h|)(?:${MER})?(?:\\s*o'?clock)?\\s*(-|~|to|till|til|until|and|through(?:\\sto)?|but before)\\s*(\\d{1,2})(?:\\s?[:.h]\\s?([0-5]\\d)|h|)(?:${MER})?(?:\\s*o'?clock)?(?:\\s*-?ish)?(?![\\d:])`,
    ),
    read: (m, after, before) => {
      if (/[\d.:/$-]$/.test(before) || COUNTED.test(after)) return undefined
      const [, lead, h1, m1, a1, b1, link, h2, m2, a2, b2] = m
      const timed =
        m1 !== undefined ||
        a1 ||
        b1 ||
        m2 !== undefined ||
        a2 ||
        b2 ||
        /h|o'?clock|\btil/.test(m[0]) ||
        link === 'until'
      if (link === 'and' && !lead?.includes('between') && !timed) return undefined
      if (link === 'and' && !lead && !(m1 !== undefined || a1 || b1)) return undefined
      const beside =
        /\b(?:today|tomorrow|tonight|morning|afternoon|evening|night|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}(?:st|nd|rd|th))\.?,?\s*(?:at\s*|@\s*)?$|\bat\s*$/.test(
          before,
        ) ||
        AFTER_DATE.test(before) ||
        /^\s*(?:today|tomorrow|tonight|in the (?:morning|afternoon|evening)|this (?:morning|afternoon|evening)|(?:on|next|this)\s+(?:mon|tue|wed|thu|fri|sat|sun|the\b))/.test(
          after,
        )
      if (!timed && !lead && !beside) return undefined
      const start = made(Number(h1), Number(m1 ?? 0), a1 ?? b1, h1)
      const end = made(Number(h2), Number(m2 ?? 0), a2 ?? b2, h2)
      return start && end ? { kind: 'range', start, end } : undefined
    },
  },
  {
    // 10 till midnight, from 9 to noon: the end says which half the start is of
    pattern: new RegExp(
      `(?:\\b(from)\\s+)?(?<![\\d:./$-])(\\d{1,2})(?::([0-5]\\d))?(?:${MER})?\\s*(-|to|till?|until)\\s*(noon|mid-?day|mid-?night)\\b`,
    ),
    read: (m) => {
      const [, lead, hour, minute, a, b, link, named = ''] = m
      // "10 to midnight" is ten minutes before it
      if (link === 'to' && (a ?? b ?? lead ?? minute) === undefined) return undefined
      const night = named.endsWith('night')
      const start = made(Number(hour), Number(minute ?? 0), a ?? b ?? (night ? 'p' : 'a'), hour)
      const end: ClockTime = night
        ? { hour: 0, minute: 0, half: 'fixed', midnight: true }
        : { hour: 12, minute: 0, half: 'fixed' }
      return start && { kind: 'range', start, end }
    },
  },
  {
    // until 5, to 6: the bare end of a range that began some other way; "until 5" alone bounds the time
    pattern: /\b(?:to|until|till|til|-|and)\s*(\d{1,2})(?![\d:/-]|\.\d|\s?-?ish|\s*[ap]\.?\s?m|h|st\b|nd\b|rd\b|th\b)/,
    read: (m, after, before) => {
      if (COUNTED.test(after) || /^\s(?:in|of)\sthe\s(?:early\s)?(?:morning|afternoon|evening)/.test(after))
        return undefined
      const parsed = made(Number(m[1]), 0, undefined, m[1])
      const lead = m[0].replace(/[\d\s]+$/, ' ')
      if (saysNotBefore(before + lead) || sideOfOwn(before + lead) !== undefined)
        return clock(parsed, before, lead, after)
      const until = /^(?:until|till)/.test(lead)
      return parsed && { kind: 'clock', clock: { ...parsed, bare: true, ...(until && { bound: 'before' as const }) } }
    },
  },
  {
    // amounts, ratios, one-on-ones, and numbers that are names: room 65, route 80
    pattern:
      /[$¥€£]\s?\d+(?:[.,]\d+)*|\b\d:\d(?!\d)|\b1\s?(?:-|on)\s?1\b|\b(?:rooms?|route|highway|flight|gate|bus|train|platform|terminal|channel|apartment|apt|suite|unit|flat|floor|level|section|page|chapter|version|building|block|zip|postcode|id|no|nr|ref|reference|order|invoice|aisle|track|episode|season|court|lane|pitch|pool|size)\.?\s(?:id\s|number\s|no\.?\s)?#?\d{1,6}\b(?!:|\s?[ap]\.?m)|#\d+/,
    read: (m, _after, before) =>
      // "at 3, no 4" puts an hour right
      /^no\s\d/.test(m[0]) && /\d\s?(?:[ap]\.?m\.?|:\d\d|o'?clock)?[,\s]*$/.test(before)
        ? undefined
        : /^1\s?-\s?1$/.test(m[0]) && !/\ban?\s+$/.test(before)
          ? undefined
          : { kind: 'other' },
  },
]
