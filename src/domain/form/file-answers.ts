import type { Booking } from '../booking/booking.ts'
import type { FileAnswer } from './form.ts'

/** The files among a booking's answers, by their keys. */
export const fileAnswers = ({ answers }: Pick<Booking, 'answers'>): [key: string, file: FileAnswer][] =>
  Object.entries(answers).flatMap(([key, answer]): [string, FileAnswer][] =>
    answer !== null && typeof answer === 'object' && 'id' in answer ? [[key, answer]] : [],
  )
