import { describe, expect, test } from 'vitest'
import { gcj02Of, wgs84Of } from '../../src/domain/hall/china-datum.ts'
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

describe('places that Chinese maps show', () => {
  // the published test points of eviltransform: WGS 84 and what maps show
  const known = [
    [31.1774276, 121.5272106, 31.17530398364597, 121.531541859215],
    [22.543847, 113.912316, 22.540796131694766, 113.9171764808363],
    [39.911954, 116.377817, 39.91334545536069, 116.38404722455657],
  ] as const
  test.each(known)('lie some hundred metres beside: %d, %d', (latitude, longitude, north, east) => {
    const place = { latitude, longitude }
    const shown = { latitude: north, longitude: east }
    expect(metresBetween(place, shown)).toBeGreaterThan(300)
    expect(metresBetween(gcj02Of(place), shown)).toBeLessThan(2)
    expect(metresBetween(wgs84Of(shown), place)).toBeLessThan(2)
    expect(metresBetween(wgs84Of(gcj02Of(place)), place)).toBeLessThan(0.01)
  })
  test.each([
    [51.5, -0.1],
    [37.57, 126.98],
    [35.68, 139.69],
    [1.35, 103.82],
    [25.03, 121.56],
    [43.12, 131.89],
  ])('elsewhere are where they are: %d, %d', (latitude, longitude) => {
    expect(wgs84Of({ latitude, longitude })).toEqual({ latitude, longitude })
  })
})
