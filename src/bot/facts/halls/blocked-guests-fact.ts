import { blockedGuests } from '../../../services/guests/blocked-guests.ts'
import type { Fact } from '../fact.ts'

export const blockedGuestsFact: Fact<'blockedGuests'> = (_need, { person }, store) => blockedGuests(person, store)
