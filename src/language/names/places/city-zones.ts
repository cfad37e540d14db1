import { LANGUAGES } from '../../languages.ts'

/** Large cities whose name no zone has. */
export const CITIES: readonly (readonly [city: string, zone: string])[] = LANGUAGES.flatMap(({ names }) =>
  Object.entries(names.cities).flatMap(([zone, cities]) => cities.split(', ').map((city) => [city, zone] as const)),
)
