import type { DraftWords } from '../draft-words.ts'

/** What is being filled in, by its place: nobody means a booking that stands by these. */
const THIS =
  '(?:it(?: all)?|(?:this|that)(?: one| booking| lot)?|(?:the |a |my |any )?(?:new|second|2nd|extra|additional|draft)(?: one| booking| slot)?|(?:the )?(?:booking|reservation)|another(?: one| booking)?)'
const AFTERWARDS = '(?: any ?more| after all| now| then| please| again| instead| out| for now)?'

export const ENGLISH_DRAFT: DraftWords = {
  leaves: new RegExp(
    `^(?:never ?mind(?: about)?(?: ${THIS})?|(?:just |i'll |we'll |i will |i think i'll |i'd better )?(?:forget|scrap|drop|bin|ditch|cancel|stop|undo|ignore|lose|leave|skip|kill)(?: about)? ${THIS}|(?:do(?:n't|nt| not)) bother(?: with ${THIS})?|(?:i |we )?(?:(?:do|did)(?:n't|nt| not)|no longer|never) (?:really |actually )?(?:want|need|mean|ask|fancy)(?:ed)?(?: for| to (?:book|have|get|make|start))? ?${THIS}|(?:no|not|don't need any|don't want any) (?:more|(?:a |the )?(?:new|second|other) (?:ones?|bookings?)|another(?: one| booking)?)|(?:i |we )?(?:(?:was|were|am|are|'m|'re)(?:n't|nt| not)|not|i'm not|we're not) (?:actually |really )?(?:trying|asking|looking|meaning|wanting)(?: to (?:book|make|have|get|start)| for)(?: ${THIS})?|stop|cancel|abort)${AFTERWARDS}$`,
    'i',
  ),
  stays:
    /^(?:(?:just |only |i only want(?:ed)? |i'll (?:just )?(?:keep|stick with) |keep |stick with )?(?:the |my )?(?:(?:first|old|original|existing|earlier)(?: one| booking)?|one booking|what i(?:'ve| have)(?: already)?(?: got)?)(?:(?:'s| is| will be)? (?:enough|fine|ok|plenty|all i need|as it is))?|one(?:'s| is)? (?:enough|plenty|all i (?:need|want)|will do)|i(?:'ve| have)?(?: already)?(?: got| have| booked) (?:one|a booking|it)(?: already)?)$/i,
  excuse:
    /^(?:sorry(?: (?:about|for) that| to (?:waste|have wasted) your time)|my (?:mistake|bad)|(?:i )?(?:pressed |hit |tapped |clicked )?(?:the )?wrong (?:button|one|thing|chat)|by (?:mistake|accident)|i(?:'ve| have)? changed my mind|something(?:'s| has)? c[ao]me up|(?:(?:i'll|ill|i will|let me|i (?:need|have|want|'d like) to|i'd better|gotta|got to) )?(?:have a think|think (?:about it|it over|again)|(?:ask|check with|talk to|speak to)(?: (?:my|the))? [a-z]+|come back (?:later|to it|another time|to you)|try (?:again )?(?:later|another time))(?: first)?|(?:maybe )?(?:some other|another|next) time|maybe later|perhaps later)$/i,
  putsOff: /\b(?:maybe|perhaps|leave it (?:till|until)|see (?:about it )?) ?(?:next|another|some other|after|in)\b/i,
  manners:
    /^(?:sorry(?: to (?:bother|trouble) you)?|please|(?:many )?thanks|thank you|thx|ta|cheers)(?: (?:so much|very much|a lot|again|ever so much|for your help|for that))?(?: (?:dear|love|mate|pal|darling|all))?$/i,
  agrees:
    /^(?:(?:please |just |go ahead and |so |then )?(?:book|confirm|do|reserve|take) (?:it|that|this|them|both)(?: (?:in|then|please|for (?:me|us)))?|(?:please )?(?:put|pop|send) (?:it|that|me|us) (?:through|in|down)|go (?:ahead|for it|on)(?: (?:then|please))?|please do)$/i,
  noMore:
    /^(?:(?:no|not any|nothing|without(?: any)?|don't need any|there(?:'s| is| are) (?:no|nothing)) ?(?:(?:more|other|further) )?(?:changes?|questions|to (?:change|add)|else|requests?)(?: (?:to (?:make|change|add)|needed|from me))?|(?:no,? )?that(?:'s| is| will be|'ll be) (?:all|everything|the lot|it)|don't change (?:anything|a thing)|no need to change (?:anything|it))$/i,
  bareNo: /^(?:no+|nope|nah)$/i,
  anyhow: /(?!)/i,
  small:
    /^(?:oh+|ah+|wait|h+m+|u+m+|er+|actually|oops|whoops|ok(?:ay)?|well|right|so|but|and|then|just|you know what|on second thoughts?|thinking about it|to be honest|tbh|i mean|mate|love|dear)$/i,
}
