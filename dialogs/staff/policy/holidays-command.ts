import type { Schedule } from '../../../src/domain/hall/schedule.ts'
import { readHourRanges } from '../../../src/language/commands/times/hour-ranges.ts'
import { saysClosed } from '../../../src/language/commands/times/week-hours.ts'
import { readHolidays } from '../../../src/language/halls/holidays-said.ts'
import { countryOfZone, readHolidayCountry } from '../../../src/language/names/places/holiday-country.ts'
import { end } from '../../engine/dialog.ts'
import type { JsonValue } from '../../engine/types.ts'
import { hallArgument, placeIn } from '../commands/arguments/place-argument.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'
import { holidaysParam } from '../halls/differences.ts'
import { editAct, editDone, withHall } from '../halls/edit-act.ts'

/** What is done on public holidays, as `holidays` of the draft: hours, none of them for closed; `usual`: what any day does. */
type HolidayRule = { hours: Schedule['weekly'][number] } | 'usual'

const wantedIn = ({ draft }: CommandContext): HolidayRule | undefined =>
  draft.holidays as unknown as HolidayRule | undefined

const holidaysArgument: Argument = {
  name: 'holidays',
  read(c, line) {
    const country = readHolidayCountry(line.open)
    if (country !== undefined) c.set({ country })
    const ranges = readHourRanges(line.open).flatMap(({ value }) => (value === undefined ? [] : [value]))
    if (ranges.length > 0) put(c, { hours: ranges })
    else if (readHolidays(line.open) === 'usual') put(c, 'usual')
    else if (saysClosed(line.open) || readHolidays(line.open) === 'closed') put(c, { hours: [] })
    return undefined
  },
  has: (c) => wantedIn(c) !== undefined,
  ask(c) {
    const { hall } = placeIn(c)
    return {
      kind: 'choice',
      message: 'edit:ask.holidays',
      params: { country: countryOf(c) ?? '' },
      lines: [
        { message: 'edit:holidays.now', params: { holidays: holidaysParam(hall?.services[0]?.schedule.holidays) } },
      ],
      choices: (['closed', 'usual'] as const).map((token) => ({
        token: `hd:${token}`,
        label: { message: `edit:holidays.${token}` },
      })),
    }
  },
  answer(c, { token }) {
    if (token !== 'hd:closed' && token !== 'hd:usual') return undefined
    put(c, token === 'hd:usual' ? 'usual' : { hours: [] })
    return 'taken'
  },
}

const put = (c: CommandContext, wanted: HolidayRule): void => c.set({ holidays: wanted as unknown as JsonValue })

/** The one that is said, else the one that stands, else that of the hall's zone. */
function countryOf(c: CommandContext): string | undefined {
  const { hall } = placeIn(c)
  const standing = hall?.services.find(({ schedule }) => schedule.holidays !== undefined)?.schedule.holidays?.country
  const { country } = c.draft
  return typeof country === 'string' ? country : (standing ?? (hall && countryOfZone(hall.zone)))
}

/** `/holidays riverside closed`, `/holidays thames GB-ENG 10:00-16:00`, `/节假日 滨江 照常`: what a hall does on public holidays. */
export const holidaysCommand: TableCommand = {
  word: 'holidays',
  aliases: ['节假日', '法定节假日', '公共假期'],
  for: 'manager',
  args: [hallArgument({ services: false }), holidaysArgument],
  act(c) {
    const [{ hall }, wanted, country] = [placeIn(c), wantedIn(c), countryOf(c)]
    if (hall === undefined || wanted === undefined) return end()
    if (country === undefined) {
      c.say({ message: 'edit:holidays.unknown' })
      return end()
    }
    return editAct(
      c,
      withHall(c, hall.id, (each) => ({
        ...each,
        services: each.services.map((service) => {
          const { holidays: _, ...schedule } = service.schedule
          return {
            ...service,
            schedule: wanted === 'usual' ? schedule : { ...schedule, holidays: { country, hours: wanted.hours } },
          }
        }),
      })),
    )
  },
  done: editDone,
}
