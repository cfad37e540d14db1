import type { Coordinates } from './coordinates.ts'

/**
 * Maps and phones in mainland China show places shifted by some hundred metres (GCJ-02); halls and satellites say WGS 84. The shift by the
 * formula that is published (eviltransform, https://github.com/googollee/eviltransform): it is within a metre or two of the real one.
 */
export function gcj02Of(place: Coordinates): Coordinates {
  if (!isInChina(place)) return place
  const { latitude, longitude } = place
  const [x, y] = [longitude - 105, latitude - 35]
  const common = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3) // in both directions
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    waves(y, 20, 40, 160, 320)
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + common + waves(x, 20, 40, 150, 300)
  const sine = Math.sin(radians(latitude))
  const magic = 1 - ECCENTRICITY * sine * sine
  const meridian = (AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))
  const parallel = (AXIS / Math.sqrt(magic)) * Math.cos(radians(latitude))
  return { latitude: latitude + degrees(north / meridian), longitude: longitude + degrees(east / parallel) }
}

/** Where a place that a Chinese map shows lies on the earth: the shift changes slowly, so that a few steps back find it. */
export function wgs84Of(shown: Coordinates): Coordinates {
  let place = shown
  for (let step = 0; step < STEPS; step++) {
    const { latitude, longitude } = gcj02Of(place)
    place = {
      latitude: place.latitude + shown.latitude - latitude,
      longitude: place.longitude + shown.longitude - longitude,
    }
  }
  return place
}

const STEPS = 4
/** Krasovsky's ellipsoid of 1940: semi-major axis in metres, first eccentricity squared. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006693421622965943

const radians = (value: number): number => (value * Math.PI) / 180
const degrees = (value: number): number => (value * 180) / Math.PI

function waves(at: number, one: number, third: number, twelfth: number, thirtieth: number): number {
  const short = one * Math.sin(at * Math.PI) + third * Math.sin((at / 3) * Math.PI)
  return (short + twelfth * Math.sin((at / 12) * Math.PI) + thirtieth * Math.sin((at / 30) * Math.PI)) * (2 / 3)
}

type Box = readonly [north: number, west: number, south: number, east: number]

/** Where the shift applies, in rough boxes, as converters have them; without neighbours that lie in them. */
const CHINA: readonly Box[] = [
  [49.2204, 79.4462, 42.8899, 96.33],
  [54.1415, 109.6872, 39.3742, 135.0002],
  [42.8899, 73.1246, 29.5297, 124.143255],
  [29.5297, 82.9684, 26.7186, 97.0352],
  [29.5297, 97.0253, 20.414096, 124.367395],
  [20.414096, 107.975793, 17.871542, 111.744104],
]
const NEIGHBOURS: readonly Box[] = [
  [25.398623, 119.921265, 21.785006, 122.497559],
  [22.284, 101.8652, 20.0988, 106.665],
  [21.5422, 106.4525, 20.4878, 108.051],
  [55.8175, 109.0323, 50.3257, 119.127],
  [55.8175, 127.4568, 49.5574, 137.0227],
  [44.8922, 131.2662, 42.5692, 137.0227],
]

const isIn = ({ latitude, longitude }: Coordinates, [north, west, south, east]: Box): boolean =>
  latitude <= north && latitude >= south && longitude >= west && longitude <= east

const isInChina = (place: Coordinates): boolean =>
  CHINA.some((box) => isIn(place, box)) && !NEIGHBOURS.some((box) => isIn(place, box))
