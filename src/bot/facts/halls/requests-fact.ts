import { requests } from '../../../services/hall-booking.ts'
import type { Fact } from '../fact.ts'

export const requestsFact: Fact<'requests'> = (_, { person, now }, store) => requests({ store, now }, person)
