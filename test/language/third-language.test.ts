import { describe, expect, test, vi } from 'vitest'
import { CANCELLED_STATES } from '../../src/domain/booking/states.ts'
import { readAnswer } from '../../src/language/acts/answer.ts'
import { bareMessage, readWord } from '../../src/language/acts/read-word.ts'
import { dateLike } from '../../src/language/calendar/guard.ts'
import { readAction } from '../../src/language/commands/action-words.ts'
import { readAmount } from '../../src/language/commands/amount.ts'
import { beginsAnew } from '../../src/language/commands/leading-name.ts'
import { plainCommand } from '../../src/language/commands/plain-command.ts'
import { readReason } from '../../src/language/commands/reason-said.ts'
import { readRole } from '../../src/language/commands/role-words.ts'
import { readStates } from '../../src/language/commands/state-words.ts'
import { readWeekdaysSaid } from '../../src/language/commands/times/weekdays-said.ts'
import { nameGiven } from '../../src/language/contact/name-in-passing.ts'
import { changeMeant } from '../../src/language/halls/change-cues.ts'
import { readDuty } from '../../src/language/halls/duty-said.ts'
import { readLength } from '../../src/language/halls/length-said.ts'
import { readTrade } from '../../src/language/halls/trade-words.ts'
import { zonesOfPlace } from '../../src/language/names/places/zone-of-place.ts'
import { withoutTitle } from '../../src/language/names/titles.ts'
import { namesListed } from '../../src/language/numbers/names-listed.ts'
import { ordinalTyped } from '../../src/language/numbers/place-in-list.ts'
import { read } from '../../src/language/read.ts'
import { isLabelLine, withoutLabels } from '../../src/language/text/pasted-form.ts'
import { spokenIn } from '../../src/language/text/spoken-in.ts'
import { readVerdict } from '../../src/language/verdict/verdict.ts'
import { isAsked } from '../../src/language/wording/is-asked.ts'
import { daysInstead } from '../../src/language/wording/shift-words.ts'

/** A further language is its words and a line in `languages.ts`: the rooms use them, and the others' words as before. */
vi.mock('../../src/language/languages.ts', async (original) => {
  const { LANGUAGES } = await original<typeof import('../../src/language/languages.ts')>()
  const { ESPERANTO } = await import('./esperanto/words.ts')
  const all = [...LANGUAGES, ESPERANTO]
  return { LANGUAGES: all, WORDINGS: all.map(({ wording }) => wording) }
})

const context = { now: '2026-11-23T02:00:00Z', zone: 'Europe/Warsaw', locale: 'eo' }

describe('a third language', () => {
  test('says who comes, when, how many, and what is left of a message', () => {
    const reading = read('mia nomo estas Ludoviko Zamenhof, morgaŭ je la 15-a horo, 4 homoj', context)
    expect(reading).toMatchObject({
      contact: { name: 'Ludoviko Zamenhof' },
      party: { min: 4, max: 4 },
      whens: [{ date: '2026-11-24', start: '15:00' }],
    })
    expect(read('mi volas la tenison morgaŭ', context).rest).toBe('tenison')
    expect(read('ne morgaŭ', context)).toMatchObject({ whens: [], excluded: [{ date: '2026-11-24' }] })
  })

  test.each<[string, unknown, unknown]>([
    ['acts: an answer', readAnswer('jes', 'jes'), 'yes'],
    ['acts: a word that works everywhere', readWord(bareMessage('forgesu ĝin, bonvolu')), 'cancel'],
    ['calendar: something like a date', dateLike('… morgaŭ'), true],
    ['contact: a name', nameGiven('mia nomo estas Ludoviko'), 'Ludoviko'],
    ['names: a city', zonesOfPlace('Varsovio').zones, ['Europe/Warsaw']],
    ['names: a title', withoutTitle('sinjoro Zamenhof'), 'Zamenhof'],
    ['numbers: people by their names', namesListed('kun Ada kaj Ludoviko')?.count, 3],
    ['numbers: a place in a list', ordinalTyped('la dua'), 1],
    ['text: the language that it is in', spokenIn('mi volas la tenison', 'en'), 'eo'],
    ['text: an hour in a form', withoutLabels('salono: tenisejo\nhoro: 5\nnomo: Ada').split('\n')[1], '   je 5'],
    ['calendar: the order of digits', read('3/4', context).whens[0]?.date, '2027-04-03'],
    ['commands: a name and its sentence', [' estas fermita', ' La reto'].map(beginsAnew), [false, true]],
    ['wording: what is meant instead', daysInstead('ne morgaŭ sed postmorgaŭ'), 2],
    ['text: a label', isLabelLine('salono: tenisejo'), true],
    ['halls: a change', changeMeant('prezo 20'), 'price'],
    ['halls: duty', readDuty('mi estas libera'), false],
    ['halls: a length', readLength('30 minutoj')?.value, 30],
    ['halls: a trade', readTrade('ludejo')?.value, 'courts'],
    ['commands: a role', readRole('laboristo')?.value, 'staff'],
    ['commands: states', readStates('nuligitaj')?.value, CANCELLED_STATES],
    ['commands: what is done', readAction('forigu ĝin', ['new', 'remove'])?.value, 'remove'],
    ['commands: a price', readAmount('20 eŭroj po persono')?.value, { decimal: '20', currency: 'EUR', per: 'person' }],
    ['commands: weekdays', readWeekdaysSaid('lundo ĝis merkredo')[0]?.value, [0, 1, 2]],
    ['commands: a reason', readReason('Ada ĉar la reto rompiĝis')?.value, 'la reto rompiĝis'],
    [
      'commands: one in plain words',
      plainCommand('fermu morgaŭ'),
      { word: 'close', rest: 'morgaŭ', maybeBooking: false },
    ],
    ['questions', isAsked('ĉu vi malfermas'), true],
    ['verdict', readVerdict('konsentas Ada'), { approve: true, about: 'ada', plain: true }],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))

  test('leaves the others as they are', () => {
    expect(read('tomorrow at 3pm for 4 people', context)).toMatchObject({
      party: { min: 4, max: 4 },
      whens: [{ date: '2026-11-24', start: '15:00' }],
    })
    expect(read('明天下午三点，4个人', context)).toMatchObject({
      party: { min: 4, max: 4 },
      whens: [{ date: '2026-11-24', start: '15:00' }],
    })
    expect(['yes', '好的', 'no', '不要'].map((text) => readAnswer(text, text))).toEqual(['yes', 'yes', 'no', 'no'])
    expect(readWeekdaysSaid('周一至周三').map(({ value }) => value)).toEqual([[0, 1, 2]])
  })
})
