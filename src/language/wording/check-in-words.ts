import { phrase } from './phrase.ts'

/** "I'm here", 我到了: the guest, when they come. */
export const saysHere = (text: string): boolean =>
  /^(?:i am|i'm|im|we are|we're) (?:here|there|at the (?:hall|door|desk)|outside)$|^(?:i|we)(?:'ve| have)? (?:just )?arrived$|^(?:check (?:me|us) in|check ?in|arrived|here)$|^(?:我们?)?(?:已经?)?(?:到了|到场了?|到达了?|到门口了?|来了|到)$|^我?(?:要|想)?签到$/.test(
    phrase(text).replace(/ (?:now|already)$/, ''),
  )

/** What staff answer a guest's coming with: "ok", 好, 到了. */
export const confirmsArrival = (text: string): boolean =>
  /^(?:ok(?:ay)?|yes|yep|yeah|sure|done|here|they(?:'re| are) here|checked in|check(?: them)? in|confirm(?:ed)?|好的?|到了?|是的?|在|确认|收到|已?签到|可以|行|嗯|来了)$/.test(
    phrase(text),
  ) || /^\s*(?:👌|👍|✅|🆗)\s*$/u.test(text)

/** "undo", 撤销: the last check-in was a mistake. */
export const takesBack = (text: string): boolean =>
  /^(?:undo(?: it| that)?|take (?:it|that) back|撤销|撤回|点错了?|签错了?)$/.test(phrase(text))
