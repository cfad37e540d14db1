import { matchesOf } from '../text/matches-of.ts'

/** Whole numbers of people, as said: 0, -1 and 1.5 are for the rules to refuse. */
export interface Party {
  min: number
  max: number
}

/** People that one phrase names: "3 kids", "my wife", 我, 一家三口. */
export interface Mention extends Party {
  /** offsets in the normalised text */
  start: number
  end: number
  /**
   * total: a size that counts everybody (a party of 6); count: so many of some sort; kin: one or more told by what they are
   * to the speaker; speaker: who writes; alone: who writes, and nobody else; seats: places or tickets
   */
  role: 'total' | 'count' | 'kin' | 'speaker' | 'alone' | 'seats'
  /** where the words tell children from adults */
  age?: 'adult' | 'child'
  /** "people", 人: names nobody in particular, so that beside others it is their sum */
  general?: boolean
  /** 一家三口: who writes and their kin are in it */
  household?: boolean
  /** 俩, 仨: so many of those who are named right beside it */
  together?: boolean
}

/** What a language says of people: its mentions in order, and what may stand between two that add up. */
export interface PeopleWords {
  mentions: (text: string) => Mention[]
  /** between two mentions that add up */
  link: RegExp
  /** between people in general and children who may be among them or come beside them: "4 people with 2 kids" */
  perhapsWithin: RegExp
  /** before a mention that is for one person who does not write: "for my mother" */
  forOther: RegExp
  /** what leads to a mention that comes along with who writes, and the mention: "with my wife" */
  alongWith: RegExp
  /** so many characters may a message have in which that is no remark in passing */
  alongMost?: number
  /** right behind them: what is done with people who do not come for it, 商量 */
  inPassing?: RegExp
  /** anywhere: a tip is asked for, and who comes along is told by the way */
  asksForTips?: RegExp
  /** before a size that is ruled out: "not 4 people" */
  ruledOut: RegExp
  /** right behind a size that is ruled out: 10人的坐不下 */
  ruledOutBehind: RegExp
  /** anywhere: who writes comes along and takes no part: "I'm just watching", 我陪着不玩 */
  onlyWatches: RegExp
  /** all that stands between two sizes of which either may be: "2 people or 3 people" */
  either: RegExp
  /** after the last size, with one group: "2 people or 3" */
  orNumber?: RegExp
  /** several people by their names, where a language tells names by their letters */
  listed?: ListedNames | readonly ListedNames[]
  /** anywhere before a size that takes the place of an earlier one */
  change: RegExp
  /** right before people who come beside those named before */
  adds: RegExp
  /** anywhere: who writes comes beside those named: 加上我 */
  plusMe: RegExp
  /** right behind somebody who comes as well */
  comesToo: RegExp
  /** all of a size that is said to be no exact one: right before its number, and behind it */
  about: RegExp
  orSo: RegExp
  /** right before a number that more than so many may follow */
  atLeast: RegExp
  /** around a size that leaves out who writes: 3 besides me, 不算我3个 */
  besideOneself: RegExp
  withoutOneself: RegExp
}

/** "for me, Tom and Lily" */
export interface ListedNames {
  /** groups: what leads to the list, and the list */
  list: RegExp
  /** between two of them */
  between: RegExp
  /** who writes, as a member of the list */
  oneself: RegExp
  /** whether such a word may be a name, where its letters do not tell */
  isName?: (word: string) => boolean
  /** leads to those who come beside who writes: "with" */
  beside: RegExp
  /** of a member, its name alone: "me ada lovelace" */
  bare?: (member: string) => string
}

export const same = (n: number): Party => ({ min: n, max: n })

/** "fewer than 6", 五个人以内: so many at the most, and hardly much fewer. */
export const atMost = (n: number): Party => ({ min: Math.max(1, n - 2), max: Math.max(1, n) })

/** "about 10": which it is has to be asked, and what is offered lies around it. */
export const aboutSo = (n: number): Party => {
  const off = n < 8 ? 1 : Math.round(n / 5)
  return { min: Math.max(1, n - off), max: n + off }
}

/** The number that "about 10", 十个左右 stands for, where what is read lies around it. `text`: normalised. */
export function middleOf({ min, max }: Party, text: string): number | undefined {
  const middle = (min + max) / 2
  if (!Number.isInteger(middle) || aboutSo(middle).min !== min || min === max) return undefined
  const said = (text.match(/\d+/g) ?? []).map(Number)
  return said.includes(middle) && !said.includes(min) && !said.includes(max) ? middle : undefined
}

export interface PeopleCount {
  party: Party
  /** where adults and children were told apart */
  adults?: number
  children?: number
  spans: [start: number, end: number][]
}

type Chain = Mention[]

/** The party of a text: mentions that are joined add up; of several sizes the last one counts where it corrects. */
export function countPeople(text: string, words: PeopleWords): PeopleCount | undefined {
  const chains = chainsOf(text, words)
  const watches = words.onlyWatches.test(text)
  const speaks = chains.flat().some(({ role }) => role === 'speaker' || role === 'alone') || words.plusMe.test(text)
  const sizes = chains
    .filter((chain) => !isRuledOut(chain, text, words))
    .flatMap(
      (chain) => sizeOf(watches ? chain.filter(({ role }) => !OF_ONESELF.has(role)) : chain, text, words, speaks) ?? [],
    )
  const [first] = sizes
  // "my cousin comes too" alone says by how many it grows
  if (!first || (sizes.length === 1 && first.comes)) return undefined
  let chosen = sizes.find(({ total }) => total) ?? together(sizes, text, words)
  for (const size of sizes.slice(1)) {
    const [from] = size.spans[0]!
    const between = text.slice(first.spans.at(-1)![1], from)
    if (size.seats) continue
    if (words.either.test(between)) chosen = eitherOf(first, size)
    else if (words.change.test(between)) chosen = size
  }
  if (!chosen.total && !chosen.general && !chosen.speaker && words.plusMe.test(text)) chosen = sumOf(chosen, ONE)
  const spans = sizes.flatMap(({ spans }) => spans)
  const end = spans.at(-1)![1]
  chosen = loosely(chosen, text, words)
  const or = words.orNumber?.exec(text.slice(end))
  if (!or) return countOf(chosen, spans)
  const more = { ...chosen, party: same(Number(or[1])), spans: [] }
  return { ...eitherOf(chosen, more), spans: [...spans, [end, end + or[0].length]] }
}

const countOf = ({ party, adults, children }: Size, spans: PeopleCount['spans']): PeopleCount => ({
  party,
  ...(children !== undefined && children > 0 && { adults: adults ?? 0, children }),
  spans,
})

/** Of groups that are named apart: those that come as well add up, "my three kids … and my wife and I"; else the first counts. */
function together(sizes: readonly Size[], text: string, words: PeopleWords): Size {
  const people = sizes.filter(({ seats }) => !seats)
  let chosen = people[0] ?? sizes[0]!
  for (const size of people.slice(1)) {
    const [from] = size.spans[0]!
    const to = size.spans.at(-1)![1]
    const adds =
      words.adds.test(text.slice(Math.max(0, from - 16), from)) || words.comesToo.test(text.slice(to, to + 32))
    if (!size.general && !chosen.general && (adds || isChildren(chosen) !== isChildren(size)))
      chosen = sumOf(chosen, size)
    // "for my boss, 8 attendees": whom it is for is not who comes
    else if (chosen.kin && !size.kin) chosen = size
  }
  return chosen
}

const ONE: Size = { party: same(1), spans: [], total: false, seats: false }

const isChildren = ({ children = 0, adults = 0 }: Size): boolean => children > 0 && adults === 0

const sumOf = (a: Size, b: Size): Size => ({
  ...a,
  party: { min: a.party.min + b.party.min, max: a.party.max + b.party.max },
  adults: (a.adults ?? a.party.max) + (b.adults ?? b.party.max),
  children: (a.children ?? 0) + (b.children ?? 0),
  spans: [...a.spans, ...b.spans],
  kin: false,
})

/** "about 10", "3 besides me": no exact size, or one that leaves out who writes. */
function loosely(size: Size, text: string, words: PeopleWords): Size {
  const [start, end] = [size.spans[0]![0], size.spans.at(-1)![1]]
  const before = text.slice(Math.max(0, start - 24), start)
  const said = before + text.slice(start, end)
  const after = text.slice(end, end + 24)
  const { min, max } = size.party
  if (words.besideOneself.test(after) || words.withoutOneself.test(before))
    return { ...size, party: { min: min + 1, max: max + 1 } }
  if (min !== max || size.spans.length > 1) return size
  const number = text.slice(start, end).search(/\d/)
  const lead = said.slice(0, before.length + Math.max(0, number))
  const atLeast = words.atLeast.test(lead)
  if (!atLeast && !words.about.test(lead) && !words.orSo.test(after)) return size
  const { adults: _, children: __, ...rest } = size
  return { ...rest, party: atLeast ? { min, max: max + 2 } : aboutSo(max) }
}

/** From the smaller to the larger: which of them is asked. */
const eitherOf = (a: Size, b: Size): Size => ({
  party: { min: Math.min(a.party.min, b.party.min), max: Math.max(a.party.max, b.party.max) },
  spans: [...a.spans, ...b.spans],
  total: true,
  seats: false,
})

/** Who writes, and is not among those who take part. */
const OF_ONESELF: ReadonlySet<Mention['role']> = new Set<Mention['role']>(['speaker', 'alone'])

const isRuledOut = (chain: Chain, text: string, words: PeopleWords): boolean => {
  const [start, end] = [chain[0]!.start, chain.at(-1)!.end]
  return (
    words.ruledOut.test(text.slice(Math.max(0, start - 24), start)) ||
    words.ruledOutBehind.test(text.slice(end, end + 24))
  )
}

function chainsOf(text: string, words: PeopleWords): Chain[] {
  const chains: Chain[] = []
  let end = -1
  for (const mention of words.mentions(text)) {
    if (mention.start < end) continue
    const chain = chains.at(-1)
    const between = text.slice(end, mention.start).replace(/\s{2,}/g, ' ')
    // "my wife and I and the kids, so 4": their sum
    const sum = mention.role === 'total' && /^[\s,]*$/.test(between)
    const goesOn = (last: Mention) =>
      words.link.test(between) || isOtherAge(last, mention, text) || isTheirs(last, mention, between)
    if (chain && !sum && goesOn(chain.at(-1)!)) chain.push(mention)
    else chains.push([mention])
    end = mention.end
  }
  return chains
}

/** "me my wife and our two kids", with no comma */
const isTheirs = (last: Mention, next: Mention, between: string): boolean =>
  between === ' ' && last.role === 'speaker' && next.role === 'kin'

/** "1 adult 2 kids" */
const isOtherAge = (last: Mention, next: Mention, text: string): boolean =>
  /^\s?$/.test(text.slice(last.end, next.start)) &&
  [last, next].every(({ role, general }) => role === 'count' && !general) &&
  last.age !== next.age

/** `kin`: one person by what they are to who writes; `comes`: of whom it is said that they come as well; `general`: the sum of those who come */
type Size = PeopleCount & {
  total: boolean
  seats: boolean
  kin?: boolean
  comes?: boolean
  general?: boolean
  speaker?: boolean
}

function sizeOf(chain: Chain, text: string, words: PeopleWords, speaks: boolean): Size | undefined {
  const [head] = chain
  if (head === undefined) return undefined
  let members = chain
  const led = text.slice(Math.max(0, head!.start - 40), head!.end)
  const along =
    !speaks &&
    (head!.role === 'kin' || head!.role === 'count') &&
    chain.every(({ role, general }) => (role === 'kin' || role === 'count') && !general) &&
    text.length <= (words.alongMost ?? text.length) &&
    words.alongWith.test(led) &&
    !words.inPassing?.test(text.slice(chain.at(-1)!.end)) &&
    !words.asksForTips?.test(text)
  const comes = chain.length === 1 && words.comesToo.test(text.slice(head!.end, head!.end + 32))
  if (chain.length === 1 && !along) {
    if (head!.role === 'speaker') return undefined
    if (head!.role === 'kin' && !comes && !words.forOther.test(text.slice(Math.max(0, head!.start - 30), head!.start)))
      return undefined
  }
  // "me and two friends, 3 people": what counts people in general beside others is their sum
  const general = chain.length > 1 ? chain.findLast((each) => each.general) : undefined
  const others = chain.reduce((all, each) => all + (each === general ? 0 : each.max), 0)
  // "2 hosts, 1 guest and an engineer": fewer than the others are no sum
  const isSum = general !== undefined && general.max >= others
  if (isSum && chain.some((each) => each !== general && (each.role === 'speaker' || each.role === 'kin')))
    members = joined(text, chain, general) && !explained(text, chain, general) ? chain : [general]
  // "4 people, 2 adults and 2 kids"
  const rest = chain.slice(1).reduce((sum, { max }) => sum + max, 0)
  if (head!.general && chain.length > 1 && rest === head!.max && !joined(text, chain, chain[1]!))
    members = chain.slice(1)
  // "with me 6, 4 adults and 2 children": what follows a sum after a mark says who they are
  const [sum, next] = chain
  const listed = next !== undefined && (!joined(text, chain, next) || explained(text, chain, sum!))
  if ((sum!.role === 'total' || sum!.household) && listed) members = [sum!]
  members = named(text, chain) ?? members
  // "me and no one else" is one
  const oneself = members.filter(({ role }) => OF_ONESELF.has(role))
  if (oneself.length > 1) members = members.filter((each) => !oneself.includes(each) || each === oneself[0])
  let min = 0
  let max = 0
  const comesAlong = along && !words.onlyWatches.test(text)
  let adults = comesAlong ? 1 : 0
  let children = 0
  for (const each of members) {
    min += each.min
    max += each.max
    if (each.age === 'child') children += each.max
    else adults += each.max
  }
  // "4 people with 2 kids" are four or six: asked
  const counted = head!.general === true || head!.role === 'total'
  const perhaps = chain.length === 2 && counted && chain[1]!.age === 'child' && chain[1]!.max < head!.max
  if (perhaps && members === chain && words.perhapsWithin.test(text.slice(head!.end, chain[1]!.start))) min = head!.min
  const told = chain.some(({ age }) => age === 'child') && min === max
  return {
    party: comesAlong ? { min: min + 1, max: max + 1 } : { min, max },
    ...(told ? { adults, children } : {}),
    total: chain.some(({ role }) => role === 'total'),
    seats: chain.every(({ role }) => role === 'seats'),
    kin: chain.length === 1 && head!.role === 'kin',
    comes: comes && !along && head!.role === 'kin',
    speaker: members.some(({ role }) => role === 'speaker' || role === 'alone'),
    general: members.some(({ general }) => general === true),
    // 一家三口，孩子五岁: what is said of one of them is no part of the size
    spans: (sum!.household ? members : chain).map(({ start, end }) => [start, end]),
  }
}

/** 我跟同事俩, 俩 我和室友: those who are named are the two; a larger number knows of more than are named. 我跟老伴俩，孩子也来 are three. */
function named(text: string, chain: Chain): Chain | undefined {
  const at = chain.findIndex((each) => each.together)
  const count = chain[at]
  const [ofThem, further] = at > 0 ? [chain.slice(0, at), chain.slice(at + 1)] : [chain.slice(1), []]
  if (count === undefined || ofThem.length < 2 || joined(text, chain, at === 0 ? chain[1]! : count)) return undefined
  if (ofThem.some(({ role, general }) => role === 'total' || role === 'seats' || general)) return undefined
  return [...(ofThem.reduce((sum, { max }) => sum + max, 0) >= count.max ? ofThem : [count]), ...further]
}

/** Is the mention tied to the one before it by a word, so that it adds to it? */
function joined(text: string, chain: Chain, mention: Mention): boolean {
  const before = chain[chain.indexOf(mention) - 1]
  return before === undefined ? true : !/^[\s,]*$/.test(text.slice(before.end, mention.start))
}

/** "for one person, me", "the two of us, Sheila and my brother": what follows the count after a mark says who they are; a name there is read already. */
function explained(text: string, chain: Chain, mention: Mention): boolean {
  const after = chain[chain.indexOf(mention) + 1]
  return (
    mention === chain[0] &&
    after !== undefined &&
    /^\s*[,:(–-]+(?:\s*$|\s{3})/.test(text.slice(mention.end, after.start))
  )
}

/** All matches of a pattern, with its meaning; undefined: none after all. */
export function matches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, after: string, before: string) => Omit<Mention, 'start' | 'end'> | undefined,
): Mention[] {
  const out: Mention[] = []
  for (const match of matchesOf(text, pattern)) {
    const start = match.index
    const end = start + match[0].length
    const said = read(match, text.slice(end, end + 40), text.slice(Math.max(0, start - 40), start))
    if (said) out.push({ ...said, start, end })
  }
  return out
}

/** In order; of two over each other the longer. */
export function inOrder(mentions: Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const each of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every((other) => each.end <= other.start || each.start >= other.end)) kept.push(each)
  return kept.sort((a, b) => a.start - b.start)
}
