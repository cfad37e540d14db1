import type { Text } from '../text.ts'

/** An answer of a hall or service to a question that guests ask. */
export interface HallAnswer {
  /** `[a-z0-9-]+`: one of `TOPICS`, or the hall's own */
  id: string
  /** how it is asked, by BCP 47 tag; the topics are known without */
  asks?: Asks
  /** undefined: the question is known, its answer is not, and goes to the hall's staff */
  says?: Text
}
type Asks = Readonly<Record<string, readonly string[]>>

/** What guests of any hall ask; config/phrases has an act `topic_<id>` for each. */
export const TOPICS: readonly string[] = [
  'parking',
  'payment',
  'invoice',
  'deposit',
  'discount',
  'children',
  'pets',
  'food',
  'wifi',
  'showers',
  'rental',
  'equipment',
  'accessibility',
  'id',
  'lateness',
  'rain',
  'age',
  'bring',
  'capacity',
  'lockers',
  'toilets',
  'smoking',
  'photos',
  'lost-and-found',
  'contact',
]

/** A hall or a service. */
interface AnswerSource {
  answers?: readonly HallAnswer[]
}

/** What the service says to a question, else its hall: the narrower wins. */
export function answerOf(id: string, hall: AnswerSource, service?: AnswerSource): Text | undefined {
  const says = (answers: readonly HallAnswer[] = []): Text | undefined => answers.find((each) => each.id === id)?.says
  return says(service?.answers) ?? says(hall.answers)
}
