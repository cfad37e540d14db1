import type { PolitenessWords } from '../wording.ts'

export const ENGLISH_POLITENESS: PolitenessWords = {
  particles: [],
  hello:
    /^(?:hi+|hello|hallo|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|how are you|(?:have you |do you have |got |you got )(?:a|one) (?:minute|moment|sec(?:ond)?|min|mo)|(?:may|can|could) i (?:bother|trouble) you(?: for a (?:minute|moment|sec(?:ond)?|bit))?|(?:hi|hello|hey)[, ]+(?:(?:have you |do you have |you )?got|do you have|have you) (?:a|one) (?:minute|moment|sec(?:ond)?|min|mo))(?: there| hallo| everyone| for me| please)?$/,
  thanks:
    /^(?:thanks|thank you|thx|ty|cheers|great thanks|thanks (?:a lot|so much)|thank you (?:so |very )much|(?:(?:no|nope|nah|ok|okay|great|perfect|lovely|right),? ){0,2}(?:(?:that(?:['’]s| is|['’]ll be| will be) (?:it|all|everything|me done)|nothing (?:else|more)|no more(?: questions)?|i(?:['’]m| am) (?:good|all set|done|fine)|(?:we(?:['’]re| are) )?(?:all )?(?:good|set|sorted|done))(?: then| for (?:now|today))?),? (?:thanks?(?: you)?|cheers|ta|thx|ty)(?: (?:a lot|so much|very much|again|mate))?|(?:no,? )?(?:that(?:['’]s| is) (?:it|all|everything)|nothing else)(?: for (?:now|today))?)$/,
  bye: /^(?:bye|bye bye|goodbye|see you|see ya|good night)$/,
  who: /^(?:who are you|what are you|are you (?:a )?(?:bot|robot|human|real|person))$/,
}
