import type { Hall } from '../../../src/domain/hall/hall.ts'
import type { ActionWord } from '../../../src/language/commands/command-words.ts'
import { languageTagsIn } from '../../../src/language/names/language-tags.ts'
import { zonesOfPlace } from '../../../src/language/names/places/zone-of-place.ts'
import { mayUse } from '../../common/audience.ts'
import { end, type Move, push } from '../../engine/dialog.ts'
import type { MessageLine } from '../../engine/types.ts'
import { actionArgument, actionIn, neededFor, unlessFor } from '../commands/arguments/action-argument.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import { reasonArgument, reasonIn } from '../commands/arguments/reason-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { copyOfHall } from '../halls/copy-halls.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'
import { locationArgument, locationIn } from '../halls/location-argument.ts'
import { pictureAct } from '../halls/picture-command.ts'
import { removeAct } from '../halls/remove-halls.ts'
import { hallLines } from '../halls/standing-lines.ts'

const ACTIONS: readonly ActionWord[] = [
  ...(['open', 'pause', 'rename', 'describe', 'address', 'phone', 'picture', 'new', 'copy', 'languages'] as const),
  ...(['location', 'zone', 'draft', 'close', 'remove'] as const),
]
const STATUS: Partial<Record<ActionWord, Hall['status']>> = {
  open: 'open',
  pause: 'paused',
  draft: 'draft',
  close: 'closed',
}
const value = textArgument({ name: 'value', message: 'edit:ask.value', most: 500 })

/** `/hall riverside`, `/hall riverside phone +86 571 8888 0008`, `/hall 滨江 改名 滨江中心`, `/hall riverside pause repairs until 5 May`, `/hall riverside location 30.2088, 120.2103`. */
export const hallCommand: TableCommand = {
  word: 'hall',
  aliases: ['场馆信息', '场馆设置'],
  for: 'manager',
  args: [
    unlessFor(hallArgument({ services: false }), ['new']),
    actionArgument(ACTIONS, hallLines),
    neededFor(reasonArgument, ['pause']),
    neededFor(locationArgument, ['location']),
    neededFor(value, ['rename', 'describe', 'address', 'phone', 'zone', 'languages', 'copy']),
  ],
  act(c) {
    const { hall } = placeIn(c)
    const action = actionIn(c)
    if (action === 'new' || action === 'copy') return newAct(c, action, hall)
    if (hall === undefined) return end()
    if (action === 'picture') return pictureAct(c)
    if (action === 'remove') return mayMake(c) ? removeAct(c, { hall }) : end()
    if (action === 'zone') return zoneAct(c, hall)
    if (action === 'languages') return languagesAct(c, hall)
    const act = editAct(
      c,
      withHall(c, hall.id, () => changed(c, hall)),
    )
    return action === 'address' ? withStays(act, hall, c.locale) : act
  },
  done: editDone,
}

/** What of the old address guests still see: the other languages' and the point on the map. */
function withStays(
  act: CommandEffect,
  { name, address = {}, location, languages }: Hall,
  locale: string,
): CommandEffect {
  if (!('preview' in act)) return act
  const others = Object.keys(address).filter((tag) => tag !== locale && languages.includes(tag))
  const stays: MessageLine[] = [
    ...others.map((tag) => ({ message: 'edit:addressStays', params: { address: address[tag] ?? '' } })),
    ...(location === undefined ? [] : [{ message: 'edit:mapStays', params: { hall: { text: name } } }]),
  ]
  return { ...act, preview: { ...act.preview, lines: [...(act.preview.lines ?? []), ...stays] } }
}

/** Only admins add a hall or take one away. */
function mayMake(c: CommandContext): boolean {
  const may = mayUse('admin', c.person)
  if (!may) c.deny('hall')
  return may
}

function newAct(c: CommandContext, action: 'new' | 'copy', hall: Hall | undefined): CommandEffect {
  if (!mayMake(c)) return end()
  const said = String(c.draft.value ?? '')
  if (action === 'new' || hall === undefined)
    return push('command', { act: 'setup', ...(said !== '' && { hallName: said }) }, 'trade')
  const { halls } = c.catalogue
  return editAct(c, [...halls, copyOfHall(hall, { [c.locale]: said }, halls)])
}

/** Local times of slots stay as they are written, so those of bookings would be other instants. */
function zoneAct(c: CommandContext, hall: Hall): CommandEffect | Move {
  const { zones, sure } = zonesOfPlace(String(c.draft.value))
  const booked = c.fact({ need: 'coming', hall: hall.id }).bookings.length
  if (sure && booked === 0)
    return editAct(
      c,
      withHall(c, hall.id, (each) => ({ ...each, zone: zones[0]! })),
    )
  c.say(booked > 0 ? { message: 'edit:zoneBooked', params: { count: booked } } : { message: 'setup:zoneUnknown' })
  return end()
}

/** Those that guests' texts are in, the first for whoever speaks none of them. */
function languagesAct(c: CommandContext, hall: Hall): CommandEffect {
  const languages = languageTagsIn(String(c.draft.value ?? ''))
  if (languages.length > 0)
    return editAct(
      c,
      withHall(c, hall.id, (each) => ({ ...each, languages })),
    )
  c.say({ message: 'edit:languagesUnread' })
  return end()
}

/** Texts in the language in which they are written. */
function changed(c: CommandContext, hall: Hall): Hall {
  const action = actionIn(c)
  const status = action && STATUS[action]
  if (status !== undefined) {
    const { notice: _, ...rest } = hall
    const reason = status === 'paused' ? reasonIn(c) : undefined
    return { ...rest, status, ...(reason && { notice: reason }) }
  }
  if (action === 'location') return { ...hall, ...locationIn(c) }
  const said = String(c.draft.value ?? '')
  const words = { [c.locale]: said }
  if (action === 'rename') return { ...hall, name: { ...hall.name, ...words } }
  if (action === 'describe') return { ...hall, description: { ...hall.description, ...words } }
  if (action === 'address') return { ...hall, address: { ...hall.address, ...words } }
  return action === 'phone' ? { ...hall, phone: said } : hall
}
