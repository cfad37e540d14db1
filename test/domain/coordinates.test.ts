import { describe, expect, test } from 'vitest'
import { coordinatesIn, metresBetween, readCoordinates } from '../../src/domain/hall/coordinates.ts'

describe('places on the earth', () => {
  test('are read from numbers and from texts of platforms', () => {
    expect(readCoordinates('30.208800', '120.2103')).toEqual({ latitude: 30.2088, longitude: 120.2103 })
    expect(readCoordinates(-33.8688, 151.2093)).toEqual({ latitude: -33.8688, longitude: 151.2093 })
    for (const [x, y] of [
      ['', ''],
      ['90.1', '0'],
      [0, 180.01],
      ['1e1', '1'],
      [Number.NaN, 1],
      [Number.POSITIVE_INFINITY, 1],
      [undefined, 1],
      ['0x10', '1'],
      [null, null],
    ])
      expect(readCoordinates(x, y)).toBeUndefined()
  })
  test.each(['30.2088, 120.2103', '30.2088 120.2103', '３０.2088，120.2103', ' 30.2088,120.2103 '])(
    'are typed as maps copy them: %s',
    (text) => expect(coordinatesIn(text)).toEqual({ latitude: 30.2088, longitude: 120.2103 }),
  )
  test.each(['', 'up there', '30.2088', '120.2103, 30.2088', '1, 2, 3'])('are not read of “%s”', (text) =>
    expect(coordinatesIn(text)).toBeUndefined(),
  )
  test('lie as far apart as they do', () => {
    const [london, paris] = [
      { latitude: 51.5074, longitude: -0.1278 },
      { latitude: 48.8566, longitude: 2.3522 },
    ]
    expect(metresBetween(london, paris) / 1000).toBeCloseTo(343.6, 0)
    expect(metresBetween(london, london)).toBe(0)
    // over the line where the days change, and at the other end of the earth
    expect(metresBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeLessThan(112_000)
    expect(metresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }) / 1000).toBeCloseTo(20_015, -1)
  })
})
