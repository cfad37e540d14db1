import type { AcceptLinkCommand, LinkOffer, OfferLinkCommand } from '../../port/commands/person-commands.ts'
import type { RefusalResult } from '../../port/commands/results.ts'
import type { Person } from '../../port/person.ts'
import { keyHash } from '../code.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'
import { withBlocksOf } from './block-guest.ts'
import { linking } from './link-device.ts'
import { personOrNew, sameRole } from './person-or-new.ts'
import { minutesToWait, OF_NETWORK, OF_PERSON, type Subject, wrongTries } from './wrong-tries.ts'

/** Wrong codes of everybody together in an hour. */
const OF_ALL = 30

/** The code is made from the key, so repeating the command shows the same one again. */
export function offerLink(facts: Facts, command: OfferLinkCommand): Decision<'offerLink'> {
  const { device, door, conversation, until, now: at, key } = command
  const { person, met } = personOrNew(facts, device, at)
  // By a booking's code and number one sees bookings: the person is not theirs to give.
  if (isGuestDevice(person)) return refusing({ ok: false, code: 'HALLO_LINK_FIRST_DEVICE' })
  const code = linkCode(facts.hash('link code', key))
  const before = facts.linkOffer(code)
  if (before !== undefined) return unchanged({ ok: true, offer: { ...before.offer, code }, repeated: true })
  const offer: LinkOffer = { device, door, conversation, by: person.id, at, until }
  return {
    result: { ok: true, offer: { ...offer, code } },
    writes: [...met, { set: 'linkOffer', code, after: { offer } }],
  }
}

/** See `AcceptLinkCommand`. */
export function acceptLink(facts: Facts, command: AcceptLinkCommand): Decision<'acceptLink'> {
  const { now, code, device, door, conversation, sure } = command
  const here = { door, conversation }
  const key = keyHash(facts, command.key)
  const { person: typer, met } = personOrNew(facts, device, now)
  const before = facts.linkOffer(code)
  if (before?.usedBy?.equals(key) === true)
    return unchanged({ ok: true, person: typer, offer: before.offer, ...here, repeated: true })

  // As for invitations: a right code can't have been guessed, and those who flood must not keep it from working.
  const own: Subject[] = [{ name: `accept ${device}`, most: OF_PERSON }]
  if (command.network !== undefined) own.push({ name: `accept from ${command.network}`, most: OF_NETWORK })
  const subjects: Subject[] = before === undefined ? [...own, { name: 'accept', most: OF_ALL }] : own
  const minutes = minutesToWait(facts, subjects, now)
  if (minutes !== undefined) return refusing({ ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes } })
  const shower = before === undefined || before.usedBy !== undefined ? undefined : showerOf(facts, before.offer, now)
  if (before === undefined || shower === undefined)
    return { result: { ok: false, code: 'HALLO_LINK_CODE_WRONG' }, writes: [...met, ...wrongTries(subjects, now)] }

  const { offer } = before
  const refusal = refused(facts, { typer, shower, offer, device, sure })
  if (refusal !== undefined) return refusing(refusal)
  if (typer.id === shower.id && !isGuestDevice(typer))
    return unchanged({ ok: true, person: typer, offer, ...here, repeated: true })
  const { device: _, proved: __, ...first } = facts.person(shower.id) ?? shower
  const person: Person = { ...first, ...given(first, typer), device, proved: true }
  return {
    result: { ok: true, person, offer, ...here },
    writes: [
      ...met,
      { set: 'linkOffer', code, after: { offer, usedBy: key } },
      ...withoutRoles(facts, typer),
      { set: 'person', before: first, after: { ...first, ...given(first, typer) } },
      ...linking(facts, typer, first.id, { at: now, proved: true }),
      ...(first.roles.length > 0 ? [noted(first, command)] : []),
    ],
  }
}

const isGuestDevice = ({ device, proved }: Person): boolean => device !== undefined && proved !== true

/** Who shows the code, as long as they are who they were, and have not signed out since. */
function showerOf(facts: Facts, { device, by, at, until }: LinkOffer, now: number): Person | undefined {
  const shower = facts.person(device)
  if (shower === undefined || until <= now || shower.id !== by || isGuestDevice(shower)) return undefined
  return (shower.tokensFrom ?? 0) > at ? undefined : shower
}

interface Ends {
  typer: Person
  shower: Person
  offer: LinkOffer
  device: string
  sure: boolean
}

function refused(facts: Facts, { typer, shower, offer, device, sure }: Ends): RefusalResult | undefined {
  if (offer.device === device) return { ok: false, code: 'HALLO_LINK_SAME_DOOR' }
  // Somebody may be talked into typing a code: that must not give an office away.
  const more = typer.roles.some((role) => !shower.roles.some((has) => sameRole(has, role)))
  if (more) return { ok: false, code: 'HALLO_LINK_ROLE_HERE' }
  if (sure || typer.id === shower.id || isGuestDevice(typer)) return undefined
  const count = facts.bookingsOf(typer.id).filter(({ booking }) => booking.state !== 'expired').length
  if (count === 0 && Object.keys(typer.answers).length === 0) return undefined
  return { ok: false, code: 'HALLO_LINK_SURE', params: { bookings: count, door: offer.door } }
}

/** What the typer brings along: what the shower has already stays. A device that saw bookings only has nothing of its own. */
function given(first: Person, typer: Person): Partial<Person> {
  if (isGuestDevice(typer)) return {}
  const { locale = typer.locale, name = typer.name, lastHall = typer.lastHall } = first
  const { blocks } = withBlocksOf(first, typer)
  return {
    answers: { ...typer.answers, ...first.answers },
    ...(locale !== undefined && { locale }),
    ...(name !== undefined && { name }),
    ...(lastHall !== undefined && { lastHall }),
    ...(blocks !== undefined && { blocks }),
  }
}

/** A person's roles stand once, with the first of its doors: there they are listed and taken away. */
function withoutRoles(facts: Facts, typer: Person): Write[] {
  const before = isGuestDevice(typer) ? typer : facts.person(typer.id)
  return before === undefined || before.roles.length === 0
    ? []
    : [{ set: 'person', before, after: { ...before, roles: [] } }]
}

/** Another door has a role now: colleagues can look it up. */
function noted({ id, roles }: Person, { now: at, door }: AcceptLinkCommand): Write {
  return { set: 'audit', entry: { at, actor: id, what: 'acceptLink', subject: id, about: id, after: { door, roles } } }
}

// No vowels, so that no code spells a word, and nothing that looks alike (0 O, 1 I L).
const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ'
const DIGITS = '23456789'

/** `K7M-Q2X-V9H` (42 bits): another shape than a booking's code, and no number that is dialled or counted. */
function linkCode(bytes: Buffer): string {
  const all = LETTERS + DIGITS
  return [0, 3, 6]
    .map((at) => [LETTERS, all, all].map((from, i) => from[bytes[at + i]! % from.length]).join(''))
    .join('-')
}
