import { expect } from 'vitest'
import type { Driver, SaidReply } from './transcript.ts'
import { SETUP_CODE } from './transcript.ts'

/**
 * A week at a hall's desk, all by chat: guests book in one sentence, change their minds and cancel; two of the staff check in, let walk-ins
 * in, move and cancel for guests; a manager closes an afternoon, changes a price and takes it back. What should be so is counted
 * here beside it, by nothing but what was said, and compared with what the service says. `days`: fewer than a week. `closely`: some ask for
 * what the hall has to approve, who did not come is noted, and every guest is told of what others did with their booking.
 */

const HOUR = 3_600_000
const CAPACITY = 6
const FIRST_DAY = Date.UTC(2026, 10, 23)

interface Kept {
  guest: string
  name: string
  code: string
  date: string
  hour: number
  party: number
  gone: boolean
  in: boolean
}

/** Numbers of a seed, so that each run is the same. */
function chanceOf(seed: number): { below(most: number): number; of(share: number): boolean } {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return { below: (most) => Math.floor(next() * most), of: (share) => next() < share }
}

const dateOf = (day: number): string => new Date(FIRST_DAY + day * 24 * HOUR).toISOString().slice(0, 10)

export interface WeekReport {
  booked: number
  full: number
  cancelled: number
  checkedIn: number
  walkIns: number
  approved: number
  declined: number
  missed: number
  /** how many guests heard of what others had done with their booking */
  told: number
  messages: number
}

const ID_NUMBER = '11010519491231002X'

export async function playWeek(
  driver: Driver,
  { guests, seed, days = 7, closely = false }: { guests: number; seed: number; days?: number; closely?: boolean },
): Promise<WeekReport> {
  const chance = chanceOf(seed)
  const all: Kept[] = []
  const report: WeekReport = {
    ...{ booked: 0, full: 0, cancelled: 0, checkedIn: 0, walkIns: 0, approved: 0, declined: 0, missed: 0 },
    ...{ told: 0, messages: 0 },
  }
  const closed = new Set<string>()

  async function say(who: string, text: string): Promise<SaidReply[]> {
    report.messages += 1
    const { replies } = await driver.say(who, { text }, `m${report.messages}`)
    expect(replies.length, `${who}: ${text}`).toBeGreaterThan(0)
    for (const reply of replies) expect(reply.code, `${who}: ${text}\n${reply.text}`).not.toBe('HALLO_INTERNAL')
    return [...replies]
  }
  const textOf = (replies: readonly SaidReply[]): string => replies.map(({ text }) => text).join('\n')

  /** What the guest hears by itself, of what somebody else did. */
  async function told(guest: string, ...words: string[]): Promise<void> {
    if (!closely) return
    const news = textOf((await driver.wait(guest, 0)).replies)
    for (const word of words) expect(news, guest).toContain(word)
    report.told += 1
  }

  /** Somebody asks for what the hall has to approve, and the hall answers by the name. */
  async function ask(day: number): Promise<void> {
    const [guest, name] = [`archer${day}`, `Robin ${String.fromCharCode(65 + day)}inter`]
    const [date, hour] = [dateOf(5 + (day % 2)), 10 + Math.floor(day / 2)]
    await say(guest, `archery at huadu on ${date} at ${hour}:00 for 1, ${name}, 139${10_000_000 + day}`)
    await say(guest, ID_NUMBER)
    await say(guest, 'I accept')
    const noted = await say(guest, 'yes')
    const asked = noted.map((reply) => reply.booking).find((each) => each !== undefined)
    expect(asked?.state, textOf(noted)).toBe('pending')
    expect(textOf(await say('Cui', '/pending'))).toContain(name)
    const approves = day % 3 !== 2
    const said = approves ? `approve ${name}` : `decline ${name}, the range is being repaired`
    const answered = textOf(await say('Cui', said))
    expect(answered).toContain(approves ? 'Approved' : 'Declined')
    if (approves) report.approved += 1
    else report.declined += 1
    await told(guest, ...(approves ? ['Approved', asked!.code] : ['the range is being repaired']))
  }

  /** Who was expected yesterday and did not come. */
  async function miss(date: string): Promise<void> {
    for (const one of standing(date).filter((each) => !each.in && each.code !== '' && each.hour >= 17)) {
      if (chance.of(0.5)) continue
      await say('Ann', `/noshow ${one.code}`)
      await say('Ann', 'yes')
      report.missed += 1
    }
  }

  const standing = (date: string, hour?: number): Kept[] =>
    all.filter((one) => !one.gone && one.date === date && (hour === undefined || one.hour === hour))
  const taken = (date: string, hour: number): number => standing(date, hour).reduce((sum, { party }) => sum + party, 0)

  async function book(number: number, day: number): Promise<void> {
    const guest = `g${number}`
    // the evening is what most want
    const hour = chance.of(0.7) ? 17 + chance.below(3) : 11 + chance.below(9)
    const date = dateOf(day + chance.below(3))
    const party = 1 + chance.below(4)
    const name = `Guest${String.fromCharCode(65 + (number % 26))}${String.fromCharCode(97 + (Math.floor(number / 26) % 26))} Tester`
    const mobile = `138${String(10_000_000 + number)}`
    const chinese = chance.of(0.5)
    if (chance.of(0.2)) await say(guest, chinese ? '羽毛球多少钱' : 'how much is badminton?')
    const asked = await say(
      guest,
      chinese
        ? `滨江羽毛球 ${date} ${hour}点，${party}个人，${name}，${mobile}`
        : `badminton at riverside on ${date} at ${hour}:00 for ${party} people, ${name}, ${mobile}`,
    )
    const fits = taken(date, hour) + party <= CAPACITY && !closed.has(`${date} ${hour}`)
    const card = asked.some((reply) => reply.ask?.kind === 'confirm')
    expect(card, `${date} ${hour}:00 for ${party}, ${taken(date, hour)} taken\n${textOf(asked)}`).toBe(fits)
    if (!fits) {
      report.full += 1
      await say(guest, chinese ? '取消' : 'cancel')
      return
    }
    const done = await say(guest, chinese ? '确认' : 'yes')
    const booking = done.map((reply) => reply.booking).find((each) => each !== undefined)
    expect(booking?.state, textOf(done)).toBe('confirmed')
    expect(all.map(({ code }) => code)).not.toContain(booking!.code)
    all.push({ guest, name, code: booking!.code, date, hour, party, gone: false, in: false })
    report.booked += 1
    if (chance.of(0.15)) {
      await say(guest, chinese ? '取消我的预约' : 'cancel my booking')
      const gone = await say(guest, chinese ? '是' : 'yes')
      expect(
        gone.some((reply) => reply.booking?.state === 'cancelled'),
        textOf(gone),
      ).toBe(true)
      all.at(-1)!.gone = true
      report.cancelled += 1
    }
  }

  /** What the desk counts is what guests were told. */
  async function count(who: string, date: string): Promise<void> {
    const said = textOf(await say(who, `/today riverside ${date}`))
    const here = standing(date)
    const [people, inside] = [here.reduce((sum, { party }) => sum + party, 0), here.filter((one) => one.in)]
    if (here.length === 0) expect(said).toContain('no bookings')
    else
      expect(said, date).toMatch(
        new RegExp(
          `: ${here.length} bookings?, ${people} (?:people|in all), ${inside.reduce((sum, { party }) => sum + party, 0)} checked in`,
        ),
      )
    for (let hour = 9; hour < 21; hour += 1) expect(taken(date, hour)).toBeLessThanOrEqual(CAPACITY)
  }

  /** What the hall's figures of the week say is what happened. */
  async function countWeek(): Promise<void> {
    const said = textOf(await say('manager', `/stats riverside ${dateOf(0)} ${dateOf(days + 2)}`))
    expect(said).toContain(`not come: ${report.missed};`)
    const [, byGuests = '0', byHall = '0'] = /cancelled by guests: (\d+), by the hall: (\d+)/.exec(said) ?? []
    expect(Number(byGuests) + Number(byHall), said).toBe(report.cancelled)
  }

  await say('manager', `/claim ${SETUP_CODE}`)
  await say('manager', '/name Max')
  const staff: readonly (readonly [string, string])[] = [
    ['Ann', 'riverside'],
    ['Ben', 'riverside'],
    ...(closely ? [['Cui', 'huadu'] as const] : []),
  ]
  for (const [name, hall] of staff) {
    const invited = textOf(await say('manager', `/grant staff ${hall} ${name}`))
    const [, code = ''] = /\/claim ([A-Z0-9-]+)/.exec(invited) ?? []
    await say(name, `/claim ${code}`)
  }
  let number = 0
  for (let day = 0; day < days; day += 1) {
    const date = dateOf(day)
    for (; number < Math.ceil(((day + 1) * guests) / days); number += 1) await book(number, day)
    // the weekend is still to come
    if (closely && day < 5) await ask(day)
    if (closely && day > 0) await miss(dateOf(day - 1))
    // the manager, in the morning: an afternoon of the next day is closed where nobody comes, and a price goes up and back
    if (day === Math.min(1, days - 1)) {
      const next = dateOf(day + 3)
      const hour = 14
      if (taken(next, hour) === 0) {
        await say('manager', `/close riverside badminton ${next} 14:00-15:00 the floor is wet`)
        expect(textOf(await say('manager', 'yes'))).toContain('Done')
        closed.add(`${next} ${hour}`)
      }
      await say('manager', '/price badminton 30')
      expect(textOf(await say('manager', 'yes'))).toContain('Done')
      await say('manager', '/undo')
      expect(textOf(await say('manager', 'yes'))).toContain('Taken back')
    }
    await count('Ann', date)
    // a guest calls: the hall cancels for them, or moves them to where there is room
    const caller = standing(dateOf(day + 1))[0]
    if (caller !== undefined && day % 2 === 0) {
      await say('Ben', `cancel ${caller.code} called in sick`)
      const said = await say('Ben', 'yes')
      expect(
        said.some((reply) => reply.booking?.state === 'cancelledByStaff'),
        textOf(said),
      ).toBe(true)
      caller.gone = true
      report.cancelled += 1
      await told(caller.guest, caller.code, 'called in sick')
    } else if (caller !== undefined && taken(caller.date, 10) + caller.party <= CAPACITY) {
      await say('Ben', `/move ${caller.code} ${caller.date} 10:00`)
      expect(textOf(await say('Ben', 'yes'))).toContain('10:00')
      caller.hour = 10
      await told(caller.guest, caller.code, '10:00')
    }
    await driver.wait('nobody', 8 * HOUR)
    // who plays now, and who comes: half past four is too early for nobody of five and six
    for (const one of standing(date).filter(({ hour }) => hour === 17)) {
      if (chance.of(0.2)) continue
      const staff = chance.of(0.5) ? 'Ann' : 'Ben'
      await say(staff, `/checkin ${one.code}`)
      const said = textOf(await say(staff, 'ok'))
      expect(said, one.code).toContain(one.name)
      one.in = true
      report.checkedIn += 1
    }
    if (taken(date, 17) < CAPACITY) {
      const asked = textOf(await say('Ann', '/walkin badminton 1 Walker'))
      if (asked.includes('17:00')) {
        const done = await say('Ann', 'yes')
        all.push({ guest: 'walker', name: 'Walker', code: '', date, hour: 17, party: 1, gone: false, in: true })
        expect(textOf(done)).toContain('Walker')
        report.walkIns += 1
      }
    }
    await count('Ben', date)
    // guests are told nothing of others
    const curious = textOf(await say('g0', `what is ${all[0]?.name ?? 'Ada'}'s phone number?`))
    expect(curious).not.toMatch(/138\d{8}/)
    if (day < days - 1) await driver.wait('nobody', 16 * HOUR)
  }
  if (closely) await countWeek()
  return report
}
