/** What a sentence answers to a question of a form: one of its options, or yes or no. */

interface Choice {
  id: string
  /** by BCP 47 tag */
  label: Readonly<Record<string, string>>
}

/** More than this around the option says something else. */
const MOST_AROUND = 28
const NEGATED =
  /(?:\b(?:not|no|never|isn['’]?t|aren['’]?t|don['’]?t)(?: (?:a|an|the|really|very|so|quite))*\s*|[不没别](?:是|算|太|很)?)$/
const WORD = /[\p{sc=Latin}\p{N}]/u

/** The one option whose label stands in the text: "I'd call myself a beginner", 应该是熟练吧. undefined: none, or several. */
export function optionSaid(text: string, options: readonly Choice[]): string | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
  const found: { id: string; at: number; length: number }[] = []
  for (const { id, label } of options)
    for (const name of Object.values(label)) {
      const said = name.normalize('NFKC').toLowerCase().trim()
      const at = said === '' ? -1 : plain.indexOf(said)
      if (at < 0 || !standsAlone(plain, at, said.length)) continue
      if (plain.length > said.length + MOST_AROUND || NEGATED.test(plain.slice(0, at))) return undefined
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
  const [only] = outer
  if (only === undefined || outer.some(({ id }) => id !== only.id)) return undefined
  // "beginner, and make it 3 people"
  const around = plain.slice(0, only.at) + plain.slice(only.at + only.length)
  return /\d/.test(around) ? undefined : only.id
}

function standsAlone(text: string, at: number, length: number): boolean {
  const joined = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && WORD.test(one) && WORD.test(other)
  return !joined(text[at - 1], text[at]) && !joined(text[at + length - 1], text[at + length])
}

const UNSURE =
  /[?？]|吗\s*$|\b(?:unsure|not sure|don['’]?t know|no idea|depends|maybe|which|what|how|why not)\b|不知道|不清楚|不确定|不一定|看情况|或者|也许|可能/i
const NO_MATTER = /\bno (?:problem|worries)\b|没(?:问题|关系|错)|不(?:错|客气|好意思)/gi
const NO = /\b(?:no|nope|nah|none|not|never|without|[a-z]+n['’]?t)\b|[不没无免甭别]/i
const YES =
  /\b(?:yes|yeah|yep|yup|ya|sure|certainly|absolutely|definitely|of course|please|i do|we do|i would|we would|need|want|like|take|have to|right|correct)\b|[要需是对嗯好行租带]|可以|当然|必须/i

/** Yes or no in a sentence that answers nothing but a question for one: "we won't need any", 肯定要. undefined: it does not tell. */
export function yesNoSaid(text: string): 'yes' | 'no' | undefined {
  if (text.length > 50 || UNSURE.test(text)) return undefined
  const plain = text.replace(NO_MATTER, ' ')
  if (NO.test(plain)) return 'no'
  return YES.test(plain) || plain !== text ? 'yes' : undefined
}

const LEAVES = /取消|算了|放弃|退出|停止|\b(?:cancel|never ?mind|forget|stop|quit|exit|abort|leave|drop)\b/i

/** 不要了, 不用了: at a question for yes or no they decline that thing, not the whole. */
export const declines = (text: string): boolean => !LEAVES.test(text) && yesNoSaid(text) === 'no'
