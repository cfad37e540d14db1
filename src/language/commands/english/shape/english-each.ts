import { shaped } from '../../shape-rule.ts'
import { like, NOW, NUMBER, SERVICE, WHAT } from '../english-parts.ts'

const ENOUGH = `(?: (?:is|are|should be|will be|['’]s))? (?:enough|plenty|sufficient|ok(?:ay)?|the (?:most|max(?:imum)?|limit)|fine|all they need|max(?:imum)?)`
const EACH = '(?:each|per (?:person|guest|head|customer|member)|a (?:person|head)|apiece)'

/** How many bookings a person may have, how many may come with one, and who looks at them first. */
export const ENGLISH_EACH = [
  ...shaped(
    'rules',
    [
      like(`(?<n>${NUMBER})(?: bookings?| courts?| slots?)? ${EACH}${ENOUGH} (?:for|of|in|at|on) ${WHAT}${NOW}`),
      like(
        `(?:for )?${WHAT}[,:]? (?:just |only )?(?<n>${NUMBER})(?: bookings?| courts?| slots?)? ${EACH}${ENOUGH}${NOW}`,
      ),
    ],
    '$what limit $n',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:groups?|parties|teams?) (?:of |for |with )?(?:up to|at most|no more than|max(?:imum)?(?: of)?|not more than) (?<n>${NUMBER})(?: people| guests| persons)? (?:(?:is|are) (?:ok(?:ay)?|fine|allowed|possible|welcome) )?(?:in|for|at|on) ${WHAT}${NOW}`,
      ),
      like(
        `(?:allow|let|take|accept|have) (?:groups?|parties|teams?) (?:of |for |with )?(?:up to |at most |max(?:imum)? )?(?<n>${NUMBER})(?: people| guests| persons)? (?:in|for|at|on|into|book|use) ${WHAT}${NOW}`,
      ),
      like(
        `${WHAT} (?:can |may |should |could )?(?:now )?(?:take|takes|have|has|fit|fits|accept|accepts|allow|allows) (?:groups?|parties|teams?) (?:of |for |with )?(?:up to |at most |max(?:imum)? )?(?<n>${NUMBER})(?: people| guests| persons)?${NOW}`,
      ),
    ],
    '$what party at most $n people',
    SERVICE,
  ),
  ...shaped(
    'rules',
    [
      like(
        `(?:(?:take|have) a look at|look at|check|see|approve|confirm|vet|review|read) (?:every|each|all(?: the)?|any) ${WHAT} (?:bookings?|requests?|reservations?|appointments?)(?: (?:myself|ourselves|first))* (?:before (?:it|they)(?:['’](?:s|re))? ?(?:final|counts?|goes? through|is|are|gets?|stands?|happens?|becomes?).{0,30}|first)`,
      ),
      like(
        `(?:nothing|no (?:booking|request)s?|no ?one|nobody) (?:gets|goes|is|are) (?:booked|confirmed|through|in)? ?(?:for|in|at|on) ${WHAT} (?:without|before|until|unless) (?:my|our|me|us|i|we).{0,40}`,
      ),
    ],
    '$what approval on',
    SERVICE,
  ),
]
