import { arrivals } from '../../../services/hall-booking.ts'
import type { Fact } from '../fact.ts'

export const arrivalsFact: Fact<'arrivals'> = (_, { person, now }, store) => arrivals({ store, now }, person)
