/** A place on the earth, in degrees: north and east are positive. WGS 84, as satellites and most maps give it. */
export type Coordinates = { latitude: number; longitude: number }

/** From what a platform or a client tells; undefined: no place on the earth. */
export function readCoordinates(latitude: unknown, longitude: unknown): Coordinates | undefined {
  const [lat, long] = [degreesOf(latitude), degreesOf(longitude)]
  if (lat === undefined || long === undefined || Math.abs(lat) > 90 || Math.abs(long) > 180) return undefined
  return { latitude: lat, longitude: long }
}

const NUMBER = /^[+-]?\d{1,3}(?:\.\d{1,15})?$/

function degreesOf(value: unknown): number | undefined {
  const degrees = typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : value
  return typeof degrees === 'number' && Number.isFinite(degrees) ? degrees : undefined
}

/** "30.2088, 120.2103", as maps copy it: latitude first. undefined: it is not that. */
export function coordinatesIn(text: string): Coordinates | undefined {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/\s*[,、;\s]\s*/)
  return parts.length === 2 ? readCoordinates(parts[0], parts[1]) : undefined
}

/** Mean radius of the earth, metres (IUGG). */
const RADIUS = 6_371_009

/** How far apart two places are as the crow flies, in metres (haversine on a sphere: within 0.6 %). */
export function metresBetween(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude)
  return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, h)))
}
