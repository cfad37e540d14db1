import { saysRefund } from '../../../src/language/commands/wishes/guest-wish-said.ts'
import { notSetSaid } from '../../../src/language/halls/not-set-said.ts'
import { languageTagsIn } from '../../../src/language/names/language-tags.ts'
import { isAsked } from '../../../src/language/wording/is-asked.ts'
import { managesHall } from '../../../src/services/rights.ts'
import { mayUse } from '../../common/audience.ts'
import { done, type Move, push } from '../../engine/dialog.ts'
import type { Param } from '../../engine/types.ts'
import { SURE } from '../../engine/utterance.ts'
import { namedGuest } from './named-guest.ts'
import type { CommandContext } from './table-command.ts'

/** UTF-16 units: nobody says such a wish in more */
const LONGEST = 200
const LISTS: ReadonlySet<string> = new Set(['help', 'browse', 'mine', 'changeOrBook'])

/** A wish for what halls have no setting for: said in a sentence, with what comes nearest; nothing is read into it. */
export function tellNotSet(c: CommandContext): Move | undefined {
  if (c.slash !== undefined || c.own || c.text.length > LONGEST || !mayUse('manager', c.person)) return undefined
  if (c.below('booking') !== undefined || c.below('manage') !== undefined || isAsked(c.text)) return undefined
  if (c.open !== undefined && !LISTS.has(c.open.dialog)) return undefined
  const what = notSetSaid(c.text)
  if (what === undefined) return undefined
  // what one guest got back is noted with them
  if (saysRefund(c.text) && namedGuest(c, c.text, { loosely: true }) !== undefined) return undefined
  // what guests book may be called like a person
  if (what === 'rota' && c.names.matches.some(({ score }) => score >= SURE)) return undefined
  if (what === 'language') return addLanguage(c)
  if (what === 'priceApart') c.say({ message: 'edit:onePrice' })
  else c.say({ message: `edit:notSet.${what}`, params: { service: exampleOf(c) } })
  return done
}

/** One of those that are spoken comes beside the hall's others. */
function addLanguage(c: CommandContext): Move | undefined {
  const said = languageTagsIn(c.text)
  const [tag, ...others] = said
  if (tag === undefined || others.length > 0) return undefined
  const [hall, ...more] = c.catalogue.halls.filter(({ id }) => managesHall(c.person, id))
  const spoken = SPOKEN.find((each) => each.split('-')[0] === tag.split('-')[0])
  if (spoken === undefined) {
    c.say({ message: 'edit:notSet.language' })
    return done
  }
  const named = c.names.matches[0]?.hall
  const of = c.catalogue.halls.find(({ id }) => id === (named ?? (more.length === 0 ? hall?.id : undefined)))
  const kept = of?.languages.filter((each) => each.split('-')[0] !== spoken.split('-')[0]) ?? []
  const line = ['languages', ...kept, spoken].join(' ')
  return push('command', { act: 'hall', line, ...(of && { hall: of.id }) }, 'line')
}
const SPOKEN = ['en', 'zh-CN']

/** The service that was named, or the first that there is. */
function exampleOf(c: CommandContext): Param {
  const [name] = c.names.matches.filter(({ service }) => service !== undefined)
  const own = c.catalogue.halls.filter(({ id }) => managesHall(c.person, id))
  const named = own.find(({ id }) => id === name?.hall)?.services.find(({ id }) => id === name?.service)
  const service = named ?? own[0]?.services[0]
  return service === undefined ? '' : { text: service.name }
}
