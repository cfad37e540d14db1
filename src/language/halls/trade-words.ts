import type { Trade } from '../../domain/hall/trades.ts'
import type { ArgumentMatch } from '../commands/argument-match.ts'

const WORDS: readonly (readonly [Trade, RegExp])[] = [
  ['home', /上门|家政|保洁|(?<!\p{L})(?:home (?:visits?|services?)|at home|cleaning)(?!\p{L})/iu],
  [
    'appointments',
    /美发|美容|理发|美甲|诊所|门诊|医院|按摩|推拿|(?<!\p{L})(?:salon|clinic|barber|hairdresser|doctor|dentist|massage|appointments?)(?!\p{L})/iu,
  ],
  ['classes', /课|培训|教室|(?<!\p{L})(?:class(?:es)?|courses?|lessons?|yoga|studio)(?!\p{L})/iu],
  ['courts', /球场|场地|羽毛球|网球|篮球|乒乓|(?<!\p{L})(?:courts?|pitch(?:es)?|tennis|badminton|squash)(?!\p{L})/iu],
  ['exhibition', /展|博物馆|美术馆|(?<!\p{L})(?:exhibitions?|museum|gallery)(?!\p{L})/iu],
  ['counter', /窗口|柜台|办事|政务|(?<!\p{L})(?:counters?|front desk|office hours)(?!\p{L})/iu],
  ['rooms', /会议|包间|包厢|房间|(?<!\p{L})(?:meeting|rooms?|cowork(?:ing)?)(?!\p{L})/iu],
]

/** What a hall is for, by a word of its trade. */
export function readTrade(text: string): ArgumentMatch<Trade> | undefined {
  for (const [trade, pattern] of WORDS) {
    const match = pattern.exec(text)
    if (match !== null) return { value: trade, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}
