import type { GuestsNamed } from '../party-words.ts'

const NAME = String.raw`\p{L}[\p{L}'’-]{1,14}`
const LIST = `(?<who>${NAME}(?:(?:,| and| &|, and) ${NAME}){0,4})`
const LEAD = String.raw`(?:^|[,.;:!?–-]\s?|\b(?:and|but|so|because|as|since|that|like|seems|out|says|sorry|oh|ok|okay|yes|also|now|then|hi|hey|can|could|may|might)\s)`
const TO_COME = `(?:com(?:e|ing)|join(?:ing)?|play(?:ing)?|tag(?:ging)? along|be there|(?:taking|take) (?:his|her|their) (?:place|spot|slot)|filling in|stepping in|in(?=\\s*(?:$|[,.!?;]|too\\b|as well\\b)))`

export const ENGLISH_GUESTS_NAMED: GuestsNamed = {
  away: new RegExp(
    String.raw`${LEAD}${LIST}(?:['’]s)? (?:(?:has|have|just|both|all|now|also|sadly|unfortunately|actually) ){0,2}(?:dropped out|drops out|can['’]?t (?:make|come|play|do it|join)|cannot (?:make|come|play)|won['’]?t (?:make|come|be|play)|(?:is|are) ?n['’]?o?t (?:com|play|join)ing|(?:is|are) (?:out|off|ill|sick|poorly|injured|unwell|indisposed|not well|under the weather)\b|bailed|pulled out|backed out|(?:has|have) to work|has work|called in sick|let (?:me|us) down|ditched|flaked)`,
    'iu',
  ),
  comes: new RegExp(
    String.raw`${LEAD}${LIST}(?:['’]s)? (?:(?:said|says|say|thinks?|tells? me) )?(?:(?:they|he|she)(?:['’]?(?:d|ll)| will| would| want to| wants to| can| could)? )?(?:(?:is|are|will|would|can|could|want to|wants to|would like to|['’]d like to|would love to|also) ){0,2}${TO_COME}\b(?! (?:late|at|on|from|to|back)\b)`,
    'iu',
  ),
  surely:
    /(?:['’]s| is| are) in\s*(?:$|[,.!?;])|\b(?:too|as well|also|along|instead|want(?:s|ed)? to|would (?:like|love)|join(?:ing|s)?|with us|said|says|more)\b/i,
  between: /, and |,? and |, | & /iu,
  isPerson: (word) =>
    !/^(?:i|we|he|she|they|it|you|this|that|these|those|who|what|which|where|when|if|everyone|everybody|every\w*|nobody|someone|somebody|anyone|anybody|people|one|all|both|none|neither|others?|rest|some|most|two|three|four|five|six|my|our|the|an?|mine|game|badminton|room|court|class|booking|meeting|time|day|weather|something|nothing|anything|friends?|mates?|kids?|guys?|team|group|family|there|here|let|just|only|also|and|but|or|not|no|yes|ok|okay|please|sorry|thanks|hello|well|now|then|still|maybe|today|tomorrow|tonight|morning|afternoon|evening|\w*day|\w+['’]\w+)$/i.test(
      word.replace(/['’]s$/i, ''),
    ),
}
