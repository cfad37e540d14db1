import { LANGUAGES, WORDINGS } from '../languages.ts'
import { clausesOf } from '../text/clauses.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { listParts } from '../text/list-parts.ts'
import { normalize } from '../text/normalize.ts'

/** What a sentence answers to a question of a form: one of its options, or yes or no. */

const COUNT_WORDS = LANGUAGES.map(({ counts }) => counts)
const ANY = inAnyLanguage(WORDINGS.map(({ formAnswers }) => formAnswers))
const ANY_COUNT_OF_ALL = ANY.countOfAll
const { someOf: SOME_OF } = inAnyLanguage(COUNT_WORDS)

interface Choice {
  id: string
  /** by BCP 47 tag */
  label: Readonly<Record<string, string>>
}

/** More than this around the option says something else. */
const MOST_AROUND = 28
const WORD = /[\p{sc=Latin}\p{N}]/u

/** The one option whose label stands in the text: "I'd call myself a beginner", 应该是熟练吧. undefined: none, or several. */
export function optionSaid(text: string, options: readonly Choice[]): string | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replace(ANY_COUNT_OF_ALL, ' ').replace(/\s+/g, ' ')
  const found: { id: string; at: number; length: number }[] = []
  for (const { id, label } of options)
    for (const name of Object.values(label)) {
      const said = name.normalize('NFKC').toLowerCase().trim()
      const at = said === '' ? -1 : plain.indexOf(said)
      if (at < 0 || !standsAlone(plain, at, said.length)) continue
      if (plain.length > said.length + MOST_AROUND) return undefined
      found.push({ id, at, length: said.length })
    }
  // "gold" within "gold plus"
  const outer = found.filter(
    (each) =>
      !found.some(
        (other) =>
          other.length > each.length && other.at <= each.at && other.at + other.length >= each.at + each.length,
      ),
  )
  // 不会游 holds 会游, and denies nothing
  if (outer.some(({ at }) => ANY.negated.test(plain.slice(0, at)))) return undefined
  const [only] = outer
  if (only === undefined)
    return /\d/.test(plain) ? undefined : (levelSaid(plain, options) ?? spreadSaid(plain, options))
  if (outer.some(({ id }) => id !== only.id)) return undefined
  // "beginner, and make it 3 people"
  const around = plain.slice(0, only.at) + plain.slice(only.at + only.length)
  return /\d/.test(around) ? undefined : only.id
}

/** 长头发 of 长发, 我头发长: both signs of a name with one between them, or the other way round. */
function spreadSaid(plain: string, options: readonly Choice[]): string | undefined {
  const said = /(?<!\p{sc=Han})\p{sc=Han}{2,8}(?!\p{sc=Han})/u.exec(plain)?.[0].replace(ANY.aboutOneself, '')
  if (said === undefined || ANY.no.test(said)) return undefined
  const like = options.filter(({ label }) =>
    Object.values(label).some((name) => {
      const [first, last, ...more] = name
      if (first === undefined || last === undefined || more.length > 0) return false
      const [at, to] = [said.indexOf(first), said.indexOf(last)]
      return at >= 0 && to >= 0 && said.length <= 4 && (at === 0 || to === 0) && Math.abs(at - to) < 4
    }),
  )
  return like.length === 1 ? like[0]!.id : undefined
}

const FEWEST_SIGNS = 2

/** The one option that a longer sentence names behind a word that leads to one: "a tour in english for …". */
export function optionLed(text: string, options: readonly Choice[]): string | undefined {
  const plain = text.normalize('NFKC').toLowerCase()
  const led = options.filter(({ label }) =>
    Object.values(label).some((name) => {
      const whole = name.toLowerCase()
      const said = whole.replace(ANY.optionStart, '')
      const at = said.length < FEWEST_SIGNS ? -1 : plain.indexOf(said)
      return at > 0 && standsAlone(plain, at, said.length) && ANY.optionLead.test(plain.slice(0, at))
    }),
  )
  return led.length === 1 ? led[0]!.id : undefined
}

/** The one option that says the same in other words: "we're both beginners" of "First time". */
function levelSaid(plain: string, options: readonly Choice[]): string | undefined {
  if (plain.length > MOST_LEVEL || /[?？]/.test(plain)) return undefined
  const said = LEVELS.filter((levels) => {
    const at = levels.search(plain)
    return at >= 0 && !ANY.negated.test(plain.slice(0, at))
  })
  return onlyOption(said, options)
}

/** The one option at one of these levels. */
function onlyOption(said: typeof LEVELS, options: readonly Choice[]): string | undefined {
  const found = said.flatMap((level) => {
    const alike = options.filter(({ label }) =>
      Object.values(label).some((name) => level.search(name.toLowerCase()) >= 0),
    )
    return alike.map(({ id }) => id)
  })
  const [only, ...others] = new Set(found)
  return others.length > 0 ? undefined : only
}

/** The option whose level a long sentence tells on the way: "… it's for me only I've climbed a few times and …". */
export function levelWithin(text: string, options: readonly Choice[]): string | undefined {
  const plain = text.normalize('NFKC').toLowerCase()
  const said = LEVELS.filter((levels) => {
    const at = levels.search(plain)
    return at >= 0 && !ANY.negated.test(plain.slice(Math.max(0, at - 16), at))
  })
  return onlyOption(said, options)
}

const MOST_LEVEL = 60
const LEVELS = (['new', 'some', 'been', 'often'] as const).map((level) => ({
  search: (text: string): number => {
    const places = WORDINGS.map(({ formAnswers }) => text.search(formAnswers.levels[level])).filter((at) => at >= 0)
    return places.length === 0 ? -1 : Math.min(...places)
  },
}))

/**
 * The options that a sentence names, a part of a name too where no other has it: "yes, the shoes and a harness".
 */
export function optionsWithin(text: string, options: readonly Choice[]): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  if (text.length > 80 || /[?\d]/.test(plain)) return []
  const denies = (said: string): boolean => ANY.ownThings.test(said) || ANY.no.test(said.replace(ANY.noMatter, ' '))
  if (denies(text)) {
    // 鞋和安全带就行，头盔自己有: the clauses that do not deny one of them
    const clauses = clausesOf(plain).map((clause) => clause.text)
    const wanted = clauses.filter((clause) => !denies(clause))
    const names = options.flatMap(({ label }) => Object.values(label).map((name) => name.toLowerCase()))
    const isSome = (clause: string) => ANY.ownThings.test(clause) || names.some((name) => clause.includes(name))
    const own = clauses.filter(denies).every(isSome)
    return wanted.length === 0 || !own ? [] : optionsWithin(wanted.join(','), options)
  }
  if (options.length > 1 && ANY.allOfThem.test(plain)) return options.map(({ id }) => id)
  const parts = listParts(plain).map((part) => part.replace(ANY.around, ' ').trim())
  const found: string[] = []
  for (const part of parts) {
    const whole = optionSaid(part, options)
    const said = part
      .replace(ANY.counted, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(ANY.yes, '')
    if (whole === undefined && said === '') continue
    const several = whole === undefined ? allIn(part, options) : []
    if (several.length > 0) {
      found.push(...several)
      continue
    }
    const like = options.filter(({ label }) => Object.values(label).some((name) => isNearly(name.toLowerCase(), said)))
    const only = whole ?? (like.length === 1 ? like[0]!.id : undefined)
    // what is no option is not passed over
    if (only === undefined) return []
    found.push(only)
  }
  return [...new Set(found)]
}

/** "shoes helmet", "harness for everyone": the options of a part that holds nothing else. */
function allIn(part: string, options: readonly Choice[]): string[] {
  let rest = part.replace(ANY.everyone, ' ')
  const found = options.filter(({ label }) =>
    Object.values(label).some((name) => {
      const said = name.toLowerCase()
      const at = said.length < FEWEST_SIGNS ? -1 : rest.indexOf(said)
      if (at < 0 || !standsAlone(rest, at, said.length)) return false
      rest = `${rest.slice(0, at)} ${rest.slice(at + said.length)}`
      return true
    }),
  )
  const left = rest.replace(ANY.around, ' ').replace(ANY.yes, ' ')
  return /\p{L}{2}|\p{Script=Han}/u.test(left) ? [] : found.map(({ id }) => id)
}

/**
 * The one option that is nearly said: 学过一点 where 学过一些 is offered, "a bit of experience" beside "some experience".
 * undefined: none, or several.
 */
export function optionNear(text: string, options: readonly Choice[]): string | undefined {
  const said = text.normalize('NFKC').toLowerCase()
  if (said.length > MOST_AROUND || /[?？\d]/.test(said) || ANY.unsure.test(said) || ANY.no.test(said)) return undefined
  const near = options.filter(({ label }) => Object.values(label).some((name) => sharesMuch(name.toLowerCase(), said)))
  return near.length === 1 ? near[0]!.id : undefined
}

/**
 * "I can lead, he can't belay", beside "Can belay lead" and "Cannot belay": the one option of which a word is said that no other has.
 * undefined: none, or several.
 */
export function optionByWord(typed: string, options: readonly Choice[]): string | undefined {
  const text = WORDINGS.reduce((said, { formAnswers }) => formAnswers.expanded(said), typed)
  if (text.length > MOST_AROUND + 12 || /[?？\d]/.test(text) || ANY.unsure.test(text)) return undefined
  const words = options.map(({ label }) => new Set(Object.values(label).flatMap(wordsOf)))
  const said = new Set(wordsOf(text))
  const own = (at: number): string[] =>
    [...words[at]!].filter((word) => words.every((other, each) => each === at || !other.has(word)))
  const found = options.filter((_, at) => own(at).some((word) => said.has(word)))
  const [only, another] = found
  if (only === undefined || another !== undefined) return undefined
  // "no experience" is not some
  const negated = ANY.no.test(Object.values(only.label).join(' '))
  return ANY.no.test(text) && !negated ? undefined : only.id
}

/** Words of four letters and more without their plural, and pairs of signs. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const words = (plain.match(/[a-z][a-z-]{3,}/g) ?? []).map((word) => word.replace(/s$/, ''))
  const runs = plain.match(/\p{Script=Han}+/gu) ?? []
  return [...words, ...runs.flatMap((run) => [...run].slice(1).map((sign, at) => run[at]! + sign))]
}

/** 7岁, "age 10": the one number of a part. */
export function onlyNumber(text: string): string | undefined {
  const [only, another] = normalize(text).text.match(/\d+/g) ?? []
  return another === undefined ? only : undefined
}

/** Half of the pairs of signs, or a word of five letters and more. */
function sharesMuch(name: string, said: string): boolean {
  const words = name.match(/[a-z]{5,}/g) ?? []
  if (words.some((word) => new RegExp(`\\b${word}\\b`).test(said))) return true
  const signs = [...name].filter((sign) => /\p{Script=Han}/u.test(sign))
  if (signs.length < 3) return false
  const pairs = signs.slice(1).map((sign, at) => signs[at]! + sign)
  return pairs.filter((pair) => said.includes(pair)).length * 2 > pairs.length
}

/** A part of a name in signs, or a name in the plural. */
const isNearly = (name: string, said: string): boolean =>
  WORD.test(said)
    ? said.endsWith(`${name}s`) || said.endsWith(`${name}es`) || name === `${said}s`
    : name.includes(said) || name.includes(said.replace(ANY.suffix, ''))

function standsAlone(text: string, at: number, length: number): boolean {
  const joined = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && WORD.test(one) && WORD.test(other)
  // "beginners" are those who are called so
  const end =
    /[a-z]/.test(text[at + length - 1] ?? '') && text[at + length] === 's' && !text.includes('?') ? length + 1 : length
  return !joined(text[at - 1], text[at]) && !joined(text[at + end - 1], text[at + end])
}

/** "all beginners", 都是零基础: said of every guest. */
export const saysEveryone = (text: string): boolean => ANY.everyone.test(text)

/** "two of us need one, two don't": no one answer for all. */
export const saysOfSome = (text: string): boolean => text.length <= 120 && SOME_OF.test(normalize(text).text)

/** Yes or no in a sentence that answers nothing but a question for one (`question`: its words): "we won't need any", 肯定要. undefined: it does not tell. */
export function yesNoSaid(text: string, question = ''): 'yes' | 'no' | undefined {
  if (tellsNeither(text)) return undefined
  // "is anybody under 18?" | "we're all adults"
  if (ANY.under.test(question) && ANY.grown.test(text) && !ANY.no.test(text)) return 'no'
  if (isYesWithNo(text)) return 'yes'
  // "I've never done this before" to "do you need to rent gear?"
  if (question !== '' && ANY.firstTime.test(text) && !ANY.asksBefore.test(question)) return undefined
  const plain = text.replace(ANY.noMatter, ' ')
  if (ANY.no.test(plain)) return ANY.plainYes.test(plain) ? undefined : 'no'
  return ANY.yes.test(plain) ? 'yes' : undefined
}

const tellsNeither = (text: string): boolean => text.length > 50 || /[?？]/.test(text) || ANY.unsure.test(text)

/** "yes, we don't have our own", "wouldn't mind one": what is denied is no no. "Yeah no" may be either. */
export function isYesWithNo(text: string): boolean {
  if (tellsNeither(text)) return false
  const plain = text.replace(ANY.noMatter, ' ')
  return ANY.plainYes.test(plain) ? !ANY.plainNo.test(plain) : plain !== text && !ANY.no.test(plain)
}

/** "no email", 没有备注, beside something else: what may be left out is. */
export const leavesOut = (text: string, kind: 'email' | 'text'): boolean =>
  WORDINGS.some(({ formAnswers }) => formAnswers.leftOut[kind].test(text))

/** Is it a question for notes? */
export const asksForNote = (labels: readonly string[]): boolean => labels.some((label) => ANY.noteLabel.test(label))

/** "nothing else", 没了: a whole part of an answer, where a note is asked for. */
export const saysNothingToNote = (part: string): boolean =>
  part.length <= 40 &&
  ANY.nothing.test(
    part
      .normalize('NFKC')
      .replace(/[\s,.;!，。；！]+$/u, '')
      .trim(),
  )

/** "I'd rather not say", "do I have to give a name?", 没有手机: at a question for what is needed. */
export const refusesToSay = (text: string): boolean => text.length <= 60 && ANY.refuses.test(text.normalize('NFKC'))

/** "I only have a passport", 只有护照: no identity card of the mainland. */
export const saysOtherPaper = (text: string): boolean =>
  text.length <= 60 && ANY.otherPaper.test(text.normalize('NFKC'))

/** 我们都会, to a question for what somebody can do. */
export const saysAble = (text: string, question: string): boolean =>
  ANY.asksAble.test(question) && ANY.ableWhole.test(text.trim())

/** 不要了, 不用了: at a question for yes or no they decline that thing, not the whole. */
export const declines = (text: string): boolean => !ANY.leaves.test(text) && yesNoSaid(text) === 'no'

/** The words of a question that name what it is about: "instruments" of "Number of instruments", 乐器 of 乐器数量. */
const thingsIn = (labels: readonly string[]): string[] =>
  labels.flatMap((label) => {
    const plain = label.normalize('NFKC').toLowerCase().replace(ANY.asking, ' ')
    return plain.match(/[a-z]{4,}|\p{Script=Han}{2,}|(?<!\p{Script=Han})\p{Script=Han}(?!\p{Script=Han})/gu) ?? []
  })

/** The count that a sentence says of what the question is about: "3 guitars and 5 instruments in all", 5件乐器. undefined: none, or two. */
export function countSaid(text: string, labels: readonly string[]): number | undefined {
  const plain = inDigits(normalize(text).text)
  const found = thingsIn(labels).flatMap((thing) => [
    ...plain.matchAll(
      new RegExp(`(?<![\\d.:])(\\d{1,3})\\s?(?:[a-z]{2,12}\\s|\\p{Script=Han}{0,2})?${thing.replace(/s$/, '')}`, 'gu'),
    ),
  ])
  // "size 41"
  for (const thing of thingsIn(labels))
    found.push(...plain.matchAll(new RegExp(`${thing}[\\s:：]{0,2}(?:\\p{L}{1,2}\\s?)?(\\d{1,3})(?![\\d:.])`, 'gu')))
  const numbers = new Set(found.map(([, number]) => Number(number)))
  return numbers.size === 1 ? [...numbers][0] : undefined
}

const inDigits = (text: string): string => COUNT_WORDS.reduce((said, words) => words.inDigits(said), text)

/** Whether what the question is about is needed: "no parking needed", 要停车位. undefined: a sentence does not say. */
export function neededSaid(text: string, labels: readonly string[]): 'yes' | 'no' | undefined {
  const plain = text.normalize('NFKC').toLowerCase()
  // 不用停车 of 需要停车位吗
  const things = thingsIn(labels).flatMap((each) =>
    /^\p{Script=Han}{3}$/u.test(each)
      ? [each, each.slice(0, 2), each.slice(1)]
      : /^\p{Script=Han}{3}/u.test(each)
        ? [each, each.slice(0, 2), each.slice(-2)]
        : [each, each.replace(ANY.thingEnd, '')],
  )
  // "german, not urgent", 加急
  for (const part of clausesOf(plain).map((clause) => clause.text))
    for (const each of things) {
      if (part === each) return 'yes'
      const before = part.endsWith(each) ? part.slice(0, -each.length) : undefined
      if (before === undefined || before.length > MOST_BEFORE) continue
      if (ANY.negated.test(before) || ANY.unable.test(before)) return 'no'
      if (ANY.able.test(before)) return 'yes'
    }
  const [thing] = things.filter((each) => plain.includes(each))
  if (ANY.unsure.test(plain)) return undefined
  // 不用卸 of 卸甲, at the end of what is said
  if (thing === undefined) return neededVerb(plain, things)
  const at = plain.indexOf(thing)
  const before = plain.slice(Math.max(0, at - 16), at)
  // 鞋自己带
  const behind = plain.slice(at + thing.length)
  if (ANY.ownBehind.test(behind) || ANY.needless.test(before)) return 'no'
  if (ANY.yesBehind.test(behind)) return 'yes'
  if (ANY.noBehind.test(behind)) return 'no'
  return ANY.needed.test(before) ? 'yes' : undefined
}

/** "all of us can …", before the thing. */
const MOST_BEFORE = 30

function neededVerb(plain: string, things: readonly string[]): 'yes' | 'no' | undefined {
  const verbs = things.flatMap((each) => (/^\p{Script=Han}{2}$/u.test(each) ? [each[0]!] : []))
  for (const { text } of clausesOf(plain))
    for (const verb of verbs) {
      const before = text.endsWith(verb) ? text.slice(0, -1) : ''
      if (before !== '' && ANY.needless.test(before)) return 'no'
      if (before !== '' && ANY.needed.test(before)) return 'yes'
      if (before !== '' && ANY.unable.test(before)) return 'no'
      if (before !== '' && ANY.able.test(before)) return 'yes'
    }
  // 不急, 挺急的 of 加急
  const ends = things.flatMap((each) => (/^\p{Script=Han}{2}$/u.test(each) ? [each[1]!] : []))
  for (const { text } of clausesOf(plain))
    for (const end of ends) {
      const said = text.replace(ANY.saidEnd, '')
      if (!said.endsWith(end)) continue
      if (ANY.barelyNot.test(said.slice(0, -1))) return 'no'
      if (ANY.barelySo.test(said.slice(0, -1))) return 'yes'
    }
  return undefined
}

/** "and we need two rackets", 另外我们要借两副拍子: what is wanted or brought, beside a yes. */
/** "need projector", "one of us is in a wheelchair", beside day and size: for the staff. */
export const needsAlone = (clause: string): boolean =>
  clause.length <= 100 && (ANY.needsAlone.test(clause.trim()) || tellsStaff(clause.trim()))

/** "Colm is bringing his own bow", 老大37码: how it is with who comes, and nothing of the booking itself. */
const tellsStaff = (clause: string): boolean =>
  !ANY.tellsNoStaff.test(clause) &&
  WORDINGS.some(({ formAnswers }) => formAnswers.tellsStaff.some((each) => each.test(clause)))

/** "the older one's done it", 小的没做过: of one of them, told by no name. */
export const saysOfSomebody = (text: string): boolean => ANY.ofSomebody.test(text)

/** "add my sister's name as well", 再写一个名字: beside the one that stands. */
export const addsName = (text: string): boolean => text.length <= 100 && ANY.addsName.test(text)

/** "who's on the list?", 名单里都有谁: of the guests of one's own booking. */
export const asksWhoIsOn = (text: string): boolean =>
  text.length <= 60 && ANY.whoIsOn.test(text.normalize('NFKC').trim())

/** 没啥备注，就是膝盖不太好: what is noted behind the words that there is nothing; none: nothing is. */
export function notedBehind(text: string): string | undefined {
  const clauses = clausesOf(text)
  const at = clauses.findIndex((clause) => !saysNothingToNote(clause.text))
  const from = clauses[at]?.from
  if (at < 1 || from === undefined) return undefined
  const said = WORDINGS.reduce(
    (rest, { formAnswers }) => rest.replace(formAnswers.noteBehind, ''),
    text.slice(from),
  ).trim()
  return /\p{L}{2}/u.test(said) ? said : undefined
}

export const needsBeside = (clause: string): boolean => ANY.needsBeside.test(clause.trim())
