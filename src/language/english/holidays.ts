import { namesRule } from '../names-rule.ts'
import type { Rule } from '../scan.ts'

const NAMES: readonly [pattern: string, name: string][] = [
  ["new\\s?year'?s?\\s?eve|nye", 'newYearsEve'],
  ["new\\s?year'?s?(?:\\s+day)?|yuandan", 'newYear'],
  ["(?:martin luther king(?:'?s)?(?:,?\\s+jr\\.?(?:'s)?)?|mlk)\\s+day", 'mlk'],
  ['ground\\s?hog day', 'groundhog'],
  ["(?:st\\.?\\s+|saint\\s+)?valentine'?s?(?:\\s+day)?", 'valentine'],
  ["(?:presidents?'?s?|washington'?s birthday)\\s+day|washington's birthday", 'presidents'],
  ["(?:international\\s+)?women'?s'? day", 'women'],
  ["(?:st\\.?|saint)\\s+patrick'?s?(?:\\s+day)?|st paddy'?s day", 'patrick'],
  ["april fool'?s?'?(?:\\s+day)?|all fools'? day", 'aprilFools'],
  ['earth day', 'earth'],
  ['easter (?:mon(?:day)?)', 'easterMonday'],
  ['easter (?:sat(?:urday)?)', 'easterSaturday'],
  ['easter(?:\\s+sunday)?', 'easter'],
  ['good friday', 'goodFriday'],
  ['ash wednesday', 'ashWednesday'],
  ['palm sunday', 'palmSunday'],
  ['pentecost|whit sunday', 'pentecost'],
  ["labou?r day|(?:international\\s+)?workers'? day|may day", 'labour'],
  ['cinco de mayo', 'cincoDeMayo'],
  ["mother'?s'? day", 'mother'],
  ["father'?s'? day", 'father'],
  ['memorial day|decoration day', 'memorial'],
  ["(?:international\\s+)?children'?s'? day", 'children'],
  ['juneteenth', 'juneteenth'],
  ['canada day', 'canada'],
  ['independence day', 'independence'],
  ['bastille day', 'bastille'],
  ["teacher'?s'? day", 'teacher'],
  ['(?:chinese\\s+)?national day', 'national'],
  ["columbus day|indigenous peoples?'? day", 'columbus'],
  ["hallow?'?e'?en(?:\\s+(?:day|night))?|all hallows'? eve", 'halloween'],
  ["all saints'? day", 'allSaints'],
  ['guy fawkes(?:\\s+(?:day|night))?|bonfire night', 'guyFawkes'],
  ["veterans?'?s?'? day|remembrance day|armistice day", 'veterans'],
  ["singles'?\\s+day", 'singles'],
  ['thanks\\s?giving(?:\\s+day)?', 'thanksgiving'],
  ['black friday', 'blackFriday'],
  ['cyber monday', 'cyberMonday'],
  ['(?:christmas|xmas|x-mas)\\s+eve', 'christmasEve'],
  ['(?:christmas|xmas|x-mas)(?:\\s+day)?', 'christmas'],
  ["boxing day|st\\.? stephen'?s day", 'boxing'],
  ["(?:chinese|lunar)(?:\\s+lunar)?\\s+new\\s?year'?s?\\s+eve", 'springEve'],
  ["(?:chinese|lunar)(?:\\s+lunar)?\\s+new\\s?year'?s?(?:\\s+day)?|spring festival", 'spring'],
  ['lantern festival', 'lantern'],
  ['qing\\s?ming(?:\\s+festival)?|tomb[- ]sweeping day', 'qingming'],
  ['dragon[- ]boat(?:\\s+(?:festival|day))?', 'dragonBoat'],
  ['qixi(?:\\s+festival)?', 'qixi'],
  ['mid-?\\s?autumn(?:\\s+(?:festival|day))?|moon festival', 'midAutumn'],
  ['double (?:ninth|9th)(?:\\s+festival)?|chongyang(?:\\s+festival)?', 'doubleNinth'],
]

const LEAN = {
  last: 'past',
  previous: 'past',
  next: 'next',
  following: 'next',
  this: 'this',
  coming: 'coming',
} as const

export const ENGLISH_HOLIDAYS: readonly Rule[] = [
  namesRule(
    NAMES,
    (all) => `\\b(?:${all})(?![a-z'])`,
    (_m, before) => {
      const word = /\b(last|previous|next|following|this|coming)\s+$/.exec(before)?.[1]
      return word === undefined ? {} : { lean: LEAN[word as keyof typeof LEAN] }
    },
  ),
]
