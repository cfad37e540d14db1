import { RULES, type RuleWord } from '../../../src/language/halls/hall-words.ts'
import { readLength } from '../../../src/language/halls/length-said.ts'
import { readRuleValue } from '../../../src/language/halls/rule-value.ts'
import { readRule } from '../../../src/language/halls/rule-words.ts'
import { page } from '../../common/show.ts'
import { go } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/** Which rule of a service, as `rule` of the draft, and what it is to be, as `ruleValue`. */

export const ruleIn = ({ draft }: CommandContext): RuleWord | undefined => draft.rule as RuleWord | undefined

export const ruleArgument = (shown: (c: CommandContext) => MessageLine[]): Argument => ({
  name: 'rule',
  read(c, line) {
    const said = readRule(line.open)
    if (said !== undefined) c.set({ rule: line.take(said) })
    return undefined
  },
  has: (c) => c.draft.rule !== undefined,
  ask: (c) => ({
    kind: 'choice',
    message: 'rules:ask',
    lines: shown(c),
    choices: page(OFTEN_FIRST, c.draft.page ?? 0, MOST, (rule) => ({
      token: `r:${rule}`,
      label: { message: `rules:rule.${rule}` },
    })).options,
  }),
  answer(c, { token }) {
    if (token === 'more') {
      c.note({ page: (c.draft.page ?? 0) + 1 })
      return go(c.step)
    }
    const rule = RULES.find((each) => token === `r:${each}`)
    if (rule === undefined) return undefined
    c.note({ page: undefined })
    c.set({ rule })
    return 'taken'
  },
})

/** A phone shows so many at once. */
const MOST = 8
const OFTEN: readonly RuleWord[] = ['horizon', 'cancel', 'closes', 'limit', 'party', 'slotLength', 'approval']
const OFTEN_FIRST = [...OFTEN, ...RULES.filter((rule) => !OFTEN.includes(rule))]

/** Rules that are chosen among a few. */
const CHOICES: Partial<Record<RuleWord, readonly string[]>> = {
  approval: ['on', 'off'],
  cancel: ['start', 'never', '1h', '2h', '1d'],
}

export const ruleValueArgument: Argument = {
  name: 'ruleValue',
  read(c, line) {
    const rule = ruleIn(c)
    const value = rule && readRuleValue(rule, line.open)
    if (value !== undefined) c.set({ ruleValue: value })
    return undefined
  },
  has: (c) => c.draft.ruleValue !== undefined,
  ask(c) {
    const rule = ruleIn(c) ?? 'horizon'
    const choices = CHOICES[rule]?.map((value) => ({ token: `v:${value}`, label: { message: `rules:value.${value}` } }))
    return { kind: choices === undefined ? 'text' : 'choice', message: `rules:is.${rule}`, ...(choices && { choices }) }
  },
  answer(c, { token }) {
    const rule = ruleIn(c)
    const value = token?.startsWith('v:') === true ? token.slice(2) : undefined
    if (rule === undefined || value === undefined || CHOICES[rule]?.includes(value) !== true) return undefined
    c.set({
      ruleValue: rule === 'approval' ? value === 'on' : /^\d/.test(value) ? (readLength(value)?.value ?? value) : value,
    })
    return 'taken'
  },
}
