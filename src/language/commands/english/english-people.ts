import { ofPlaces, shaped } from '../shape-rule.ts'
import { like } from './english-parts.ts'

/** a first name, perhaps another; none of those who are called by what they are */
const WHO = String.raw`(?:(?:my|our|the|a) )?(?:new )?(?:(?:colleague|co-?worker|assistant|receptionist|helper|trainee|intern|employee|friend|wife|husband|partner|daughter|son|sister|brother)[ ,]+)?(?<who>(?!(?:guests?|people|customers?|clients?|visitors?|members?|patients?|players?|students?|kids|children|everybody|everyone|anybody|anyone|somebody|someone|nobody|they|them|we|us|you|i|me|it|he|she|him|her|this|that|these|those|there|who|staff|all|the|a|an|my|our|your|to|not|no|also|colleagues?|managers?|admins?|reception|it|please|make|add|let|give|invite|if|when|what|how|why|where)\b)\p{L}[\p{L}'’-]{1,20}(?: (?!(?:and|or|for|to|at|in|the|check|see|should|can|may|must|needs?|works?|is|will|as|access|now|from|also|rights|permission|a|has|have)\b)\p{L}[\p{L}'’-]{1,20})?)`
const AT_DESK =
  '(?:(?:(?:check|sign|book|let) (?:people|guests|customers|clients|visitors|patients|players|members|them|everyone) in|check[- ]?in (?:people|guests|customers|clients|visitors|patients|players|members)|see (?:(?:the|all|our) )?(?:bookings|appointments|list|schedule|calendar|guests)|use (?:the |this )?(?:bot|desk|chat|system|it|this)|log ?in|work (?:at the |on the )?(?:desk|reception|here)|help (?:(?:out )?(?:at|on|with) the (?:desk|reception|bookings)|out here)|(?:handle|take|manage|do) (?:the )?(?:bookings|desk|check[- ]?ins?|reception))(?: too| as well| now| from now on| and .{2,40})*)'
const SHAPES =
  '(?:(?:change|set|edit|manage|run|close|adjust) (?:the |our )?(?:prices?|hours|opening hours|settings|services?|hall|place|shop|everything|things|schedule)(?: too| as well| now| and .{2,40})*)'
const MAY =
  "(?:(?:should|must|may|can|could|shall|will|needs? to|has to|ought to)(?: now| also)?(?: be (?:able|allowed) to)?|(?:is|['’]s) (?:now )?(?:allowed|able) to|wants to)"
const RIGHTS =
  '(?:an? )?(?:access(?: to (?:the )?(?:desk|bookings|system|bot|list|chat|hall|place))?|(?:a )?(?:log ?in|account)|(?:staff |desk )?(?:rights|permissions?))(?: (?:for|to|at) (?:the )?(?:desk|reception|bookings|check[- ]?in))?(?: too| as well| now| please)*(?:,? so (?:that )?(?:she|he|they) (?:can|may|is able to|could) .{3,40}?)?'
const LATER = '(?:,? (?:now|too|as well|today|here|please|from now on|starting .{2,20}|from .{2,20}))*'
const AT = '(?: (?:at|in|for|of) (?<at>.{3,40}?))?'

/** "my colleague lisa should be able to check people in": an invitation is made for them. */
export const ENGLISH_PEOPLE = [
  ...[
    `${WHO} ${MAY} ${AT_DESK}${AT}`,
    `(?:please )?(?:let|allow) ${WHO} (?:to )?${AT_DESK}${AT}`,
    `(?:please )?(?:give|get) ${WHO} ${RIGHTS}${AT}`,
    `(?:please )?(?:give|get) ${WHO} (?:access|rights|permission) (?:to|for|at|in) (?<at>.{3,40}?)(?:,? so (?:that )?(?:she|he|they) .{3,40})?`,
    `${WHO} needs ${RIGHTS}${AT}`,
    `${WHO} (?:works?|is working|will work|starts?|is starting|started|has started|joins?|is joining|joined|begins?) (?:(?:with|for) us|here|the team|at the (?:desk|reception)|(?:today|tomorrow|on monday)(?=,))${LATER}(?:[,;.]? (?:and |so )?(?:she|he|they) ${MAY} ${AT_DESK})?`,
    `${WHO} (?:is|['’]s) (?:our|my|the|a) (?:new )?(?:receptionist|colleague|co-?worker|assistant|helper|trainee|employee|staff(?: member)?|front desk(?: person)?)${LATER}${AT}`,
    `(?:please )?(?:get|put|bring|have|set up|set) ${WHO} (?:up )?(?:on|onto|in|into|at|up on|up at|to) (?:the |our )?(?:front )?(?:desk|reception|team|counter)${LATER}${AT}`,
    `${WHO} (?:is (?:on|joining|starting (?:on|at))|joins|works|runs|does|will be on|is doing|mans) (?:the |our )?(?:front )?(?:desk|reception)${LATER}`,
    `(?:please )?(?:add|invite|put|make|hire) ${WHO} (?:as |to |on |on to |onto )?(?:a |an |the |our )?(?:new )?(?:staff(?: member)?|team|desk|receptionist|assistant|employee|colleague)${LATER}${AT}`,
  ].flatMap((each) => shaped('grant', [like(each)], 'staff $at $who')),
  ...[
    `${WHO} ${MAY} ${SHAPES}${AT}`,
    `(?:please )?(?:let|allow) ${WHO} (?:to )?${SHAPES}${AT}`,
    `${WHO} (?:is|['’]s|becomes|will be) (?:our|my|the|a|an) (?:new )?(?:co-)?manager${LATER}${AT}`,
    `(?:please )?(?:add|invite|make|appoint|promote) ${WHO} (?:as |to )?(?:a |an |the |our )?(?:new )?(?:co-)?manager${LATER}${AT}`,
  ].flatMap((each) => shaped('grant', [like(each)], 'manager $at $who')),
  // where the place is known by no name, it is no part of the person's
].flatMap((rule) => [
  { ...rule, unnamed: true as const, rest: rule.rest?.replace('$at ', '') ?? '' },
  ...ofPlaces(rule).filter(({ of }) => of === 'hall'),
])
