import type { PolitenessWords } from '../wording.ts'

export const ENGLISH_POLITENESS: PolitenessWords = {
  particles: [],
  hello:
    /^(?:hi+|hello|hallo|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|how are you)(?: there| hallo| everyone)?$/,
  thanks: /^(?:thanks|thank you|thx|ty|cheers|great thanks|thanks (?:a lot|so much)|thank you (?:so |very )much)$/,
  bye: /^(?:bye|bye bye|goodbye|see you|see ya|good night)$/,
  who: /^(?:who are you|what are you|are you (?:a )?(?:bot|robot|human|real|person))$/,
}
