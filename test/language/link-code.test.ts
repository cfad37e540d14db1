import { expect, test } from 'vitest'
import { bookingCode } from '../../src/language/text/booking-code.ts'
import { linkCode } from '../../src/language/text/link-code.ts'

test('a link’s code is read however it is typed, and is no booking’s code', () => {
  const typed = [
    'K7M-Q2X-V9H',
    'k7m-q2x-v9h',
    ' K7M Q2X V9H ',
    'k7mq2xv9h',
    'Ｋ７Ｍ－Ｑ２Ｘ－Ｖ９Ｈ',
    '“K7M-Q2X-V9H”',
    'K7M – Q2X – V9H',
  ]
  const among = ['my link code is K7M-Q2X-V9H', '口令是K7M-Q2X-V9H', 'K7M-Q2X-V9H, thanks']
  for (const text of [...typed, ...among]) {
    expect(linkCode(text), text).toBe('K7M-Q2X-V9H')
    expect(bookingCode(text), text).toBeUndefined()
  }
})

test('words, numbers, hours and the codes of bookings and invitations are none', () => {
  const others = [
    '7KMD-2QXV',
    'K7QM-2QXV-9HTD',
    '234-567-892',
    '10am-12pm',
    '138 0013 8000',
    'bar-mat-cap',
    'tue-wed-thu',
    'X7K-M2',
    'mon wed fri',
  ]
  for (const text of others) expect(linkCode(text), text).toBeUndefined()
})
