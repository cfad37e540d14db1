import type { ArgumentMatch } from '../commands/argument-match.ts'

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

const WORDS: Readonly<Record<RuleWord, RegExp>> = {
  horizon: /提前(?:预约)?(?:天数)?|预约范围|(?<!\p{L})(?:horizon|days ahead|in advance)(?!\p{L})/iu,
  closes: /截止|停止预约|(?<!\p{L})(?:closes?|closing time|cut[- ]?off|deadline)(?!\p{L})/iu,
  cancel: /取消|改期|退订|(?<!\p{L})cancel(?:ling|lation|ing)?(?!\p{L})/iu,
  limit: /每人|限约|(?<!\p{L})(?:limit|per[- ]person|a person)(?!\p{L})/iu,
  limitSlot:
    /(?:每人|限约)(?=.*(?:每个?时段|每场|同一?[个场]))|(?<!\p{L})(?:limit|per[- ]person|a person)(?=.*(?:a|per|each|same) (?:slot|time|session|class)(?!\p{L}))/iu,
  limitDay:
    /(?:每人|限约)(?=.*[每一][天日])|每[天日](?=.*(?:每人|限|最多|次))|(?<!\p{L})(?:daily limit|(?:limit|per[- ]person|a person)(?=.*(?:a|per|each|every|same|daily) ?day))(?!\p{L})/iu,
  limitWeek:
    /(?:每人|限约)(?=.*(?:每|一个?)(?:周|星期|礼拜))|每(?:周|星期)(?=.*(?:每人|限|最多|次))|(?<!\p{L})(?:weekly limit|(?:limit|per[- ]person|a person)(?=.*(?:a|per|each|every|same) week))(?!\p{L})/iu,
  approval: /审核|审批|批准|(?<!\p{L})(?:approval|approve|confirmation)(?!\p{L})/iu,
  remind: /提醒|(?<!\p{L})remind(?:ers?)?(?!\p{L})/iu,
  hold: /保留|占位|(?<!\p{L})holds?(?!\p{L})/iu,
  checkIn: /签到|(?<!\p{L})check[- ]?in(?!\p{L})/iu,
  party: /人数|(?<!\p{L})(?:party|group|people)(?!\p{L})/iu,
  slotLength: /时长|每段|每场|(?<!\p{L})(?:slots?|length|duration)(?!\p{L})/iu,
  consecutive: /连续|连约|(?<!\p{L})(?:in a row|consecutive)(?!\p{L})/iu,
}

/** The rule that is named first. */
export function readRule(text: string): ArgumentMatch<RuleWord> | undefined {
  const found = RULES.flatMap((rule) => {
    const match = WORDS[rule].exec(text)
    return match === null ? [] : [{ rule, from: match.index, to: match.index + match[0].length }]
  })
  // "limit 2 a day" begins as "limit 2" does
  const [first] = found.sort((a, b) => a.from - b.from || b.to - a.to || RULES.indexOf(b.rule) - RULES.indexOf(a.rule))
  return first && { value: first.rule, spans: [[first.from, first.to]] }
}
