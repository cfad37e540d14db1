import { comingTo } from '../../../services/hall-booking.ts'
import type { Fact } from '../fact.ts'

export const comingFact: Fact<'coming'> = ({ hall }, { person, now }, store) => comingTo(hall, { person, now, store })
