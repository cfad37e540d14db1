/** What is booked in many places, and is called in many ways. */
export type ServiceKind =
  | 'archery'
  | 'badminton'
  | 'basketball'
  | 'climbing'
  | 'dance'
  | 'exhibition'
  | 'fitness'
  | 'football'
  | 'hair'
  | 'hairColour'
  | 'perm'
  | 'nails'
  | 'facial'
  | 'teethCleaning'
  | 'checkup'
  | 'translation'
  | 'photo'
  | 'squash'
  | 'cycling'
  | 'cooking'
  | 'painting'
  | 'massage'
  | 'meeting'
  | 'piano'
  | 'pottery'
  | 'recording'
  | 'rehearsal'
  | 'stars'
  | 'swimming'
  | 'tableTennis'
  | 'tennis'
  | 'yoga'
  | 'airCon'
  | 'plumbing'
  | 'houseCleaning'
  | 'kayak'
  | 'sailing'
  | 'pedalBoat'
  | 'guidedTour'

/** What the names of halls, services, places and people have in a language. */
export interface NameWords {
  /** large cities whose name no zone has, by zone, in small letters, with commas between them */
  cities: Readonly<Record<string, string>>
  /** an address that is of mainland China, which keeps one time */
  mainland: RegExp
  /** countries as people call them, by region (ISO 3166), in small letters; the others by the names that the runtime has */
  countries: Readonly<Record<string, readonly string[]>>
  /** BCP 47: in which language the runtime is asked for them */
  regionNames: string
  /** nothing but a surname */
  surname: RegExp
  /** words that tell little by themselves, since many halls and services have them or any sentence does */
  generic: ReadonlySet<string>
  /** words that are nearly those of names, and meant as they stand */
  noSlips: ReadonlySet<string>
  /** what kind of place or thing it is: enough to guess a service by ("the studio"), not to be sure of it */
  kinds: ReadonlySet<string>
  /** words that describe no service, whatever its text says */
  plain: ReadonlySet<string>
  /** endings of a word that leave it the same thing: stars, starring */
  ending: RegExp
  /** whom a thing is for, before the thing: "kids climbing", group 1; and behind it: "the class for kids" */
  audience: readonly RegExp[]
  /** who are called by several words */
  audiences: readonly RegExp[]
  /** something that is done, with a group for what it is done with: 看展 */
  doing: RegExp
  /** a kind of place that is asked for ("a court", "a room"), and what is called so or done there */
  placeKinds: readonly { said: RegExp; of: RegExp }[]
  /** what names that are written without spaces often end in, the longest first */
  suffixes: readonly string[]
  /** a character that makes another name: 大会议室 is no 小会议室 with a slip */
  telling: RegExp
  /** signs of everyday words, which nobody types by a slip for one of the same sound */
  everyday: RegExp
  /** what may stand between a verb and its object, which are a name together: 洗个牙 */
  between: RegExp
  /** where a person's own name stands in a text, which is nobody's hall */
  ownNames: (text: string) => [number, number][]
  /** what services are called, by their kind */
  services: Readonly<Partial<Record<ServiceKind, readonly string[]>>>
  /** before a name and behind it */
  titleBefore: RegExp
  titleAfter: RegExp
  /** right before a service's name: somebody tells of something else that they have, "I've got a | meeting at the office" */
  ownPlans: RegExp
  /** around it, "#" in its place: until when it keeps them, "my # runs until 11" */
  goesOn: RegExp
  /** right behind it: it is what they have here after all, "I have a | badminton booking" */
  ownBooking: RegExp
  /** what else somebody of this name is called, the surest first: Ada Lovelace is Ada, 王芳 is 王女士 */
  callings: (name: string) => readonly string[]
  /** where somebody may be named whom nobody knows yet; `known`: words of everyday talk, in small letters */
  maybeNames: (text: string, known: ReadonlySet<string>) => [number, number][]
}
