import type { WishWords } from '../wish-words.ts'

export const ENGLISH_WISHES: WishWords = {
  help: /^(?:(?:hi|hello|hey)[ ,.!]+)?(?:(?:(?:(?:i'?m|i am) (?:the |a |your )?new(?: (?:here|manager|owner|admin|boss|receptionist|colleague|staff(?: member)?))*|i(?:'ve| have)? just (?:started|joined)(?: here| as .{2,20}?| today)*|(?:it'?s |this is )?my first day(?: here)?)[ ,.:;-]+)?(?:so |and )?(?:what (?:can|could|may) (?:you|i|we) (?:do|say|ask|type|change)(?: (?:here|with (?:this|you|it)|now|in here))?|(?:where|how) (?:do|should|shall|can) i (?:start|begin)(?: here)?)|(?:i'?m|i am) (?:the |a |your )?new (?:manager|owner|admin|boss|receptionist|colleague|staff(?: member)?)(?: here)?|what do you do|how (?:does (?:this|it) work|do i (?:book|use this|start))|(?:(?:show|list|what are|give me|see)(?: me)? )?(?:(?:the|all|your|a list of)(?: the)? )?(?:list of )?(?:commands|functions|features|menu)|(?:what|which) (?:commands|functions|features) (?:are there|do you have|can i use)|(?:a )?list of (?:the |all )?commands)$/,
  manual:
    /^(?:(?:open|show|see|read|send|give|find|get|where(?:'?s| is)|is there|have you got|do you have|i need)(?: me)? )?(?:(?:the|a|an|your|some|any) )?(?:(?:user|staff|manager'?s?|desk|quick|short|full|how-?to|admin) )?(?:guide(?:book)?|manual|handbook|instructions?|docs|documentation|cheat ?sheet|tutorial|tips)(?: (?:for|to) (?:this|it|staff|managers|the desk|the bot|new staff|me|using (?:this|it)))?$/,
  person:
    /^(?:(?:talk|speak|chat) (?:to|with) (?:a |an |the )?(?:human|person|real person|someone|somebody|agent|staff|operator)|(?:a )?(?:human|real person|agent|operator|customer service)|call (?:you|the hall|someone))$/,
  dropBooking: /^(?:cancel|drop|stop) (?:the |this )?(?:booking|reservation)$/,
  devices:
    /^(?:(?:show |list |see )?(?:my|the|all) (?:(?:linked |connected )?(?:devices|sessions)|(?:linked|connected) (?:accounts|chats|phones))|(?:which|what) devices (?:are|have been) (?:linked|connected|signed in|logged in)(?: to (?:me|my account|my bookings))?|where am i (?:signed|logged) in|(?:sign|log) (?:me )?out|(?:unlink|remove|disconnect) (?:a|my|the|that) (?:other )?(?:device|phone|tablet|laptop|account|telegram|wechat)|(?:unlink|disconnect) (?:telegram|wechat))$/,
  logIn:
    /^(?:(?:i (?:want|need|would like|'d like) to |i have to |how (?:do|can) i |can i |let me |please )?(?:log|sign) ?-?(?:me )?(?:back )?in(?: again| here| now| as (?:staff|(?:a )?manager|admin)| to the page| on the page)?|(?:(?:get|give|send) me |i (?:need|want) )?(?:a |the |my )?(?:new )?(?:log|sign)-?in(?: code)?|(?:log|sign) in code|(?:why )?(?:am i|i'm|i was) (?:logged|signed) out|(?:my )?(?:role|session|log-?in) (?:has |is )?(?:ended|expired|over|gone|timed out))$/,
  enterCode:
    /^(?:(?:i )?(?:have|got|'ve got) (?:a|my|the) (?:booking )?code|(?:my )?booking code|(?:enter|use) (?:a |my )?(?:booking )?code|(?:find|look up|get|recover) (?:a |my )?bookings? (?:by|with) (?:a |the |its |my )?code|(?:i(?:'m| am) on )?(?:a )?new (?:phone|device))$/,
  usual:
    /^(?:(?:i(?:'d| would) like |book |give me )?(?:the|my) usual(?: one| slot| time| please)?|(?:same|the same)(?: again)? as (?:always|usual|ever)|(?:book |do )?(?:it |that )?(?:the )?same(?: thing| booking| slot)? again|as (?:always|usual))$/,
  privacy:
    /^(?:(?:show |see |what is |what's )?(?:my |the )?(?:privacy|data|personal data|personal information)|what (?:do|does) (?:you|it|hallo) know (?:of|about) me)$/,
  erase:
    /^(?:please )?(?:delete|erase|remove|forget) (?:me|my (?:data|account|information|personal data)|everything (?:about|of) me)$/,
  eraseIt: /^(?:erase|delete)(?: (?:everything|it|all))?$/,
  takeAlong: /^(?:take it(?: along)?|export(?: it)?|download(?: it)?)$/,
  neverMind:
    /^(?:(?:oh |ah |no )?never ?mind|forget (?:it|about it|that|i asked)|(?:just )?leave it|doesn't matter|it doesn't matter|stop|quit|exit|abort)(?: then| now)?$/,
  leave: /^(?:leave(?: it)?(?: as it is)?|nothing|keep it|ok)$/,
  coming:
    /^(?:(?:yes|yep|yeah|sure|ok|okay|of course|will do),? )?(?:yes i'm coming|(?:i'm|i am|we're|we are) (?:still )?coming|coming|(?:i'll|we'll|i will|we will) (?:definitely |still )?(?:come|be there|be on time)(?: on time)?|all set|we're good to go|see you (?:there|then|tomorrow))$/,
  notices: /^(?:(?:the )?(?:latest )?(?:notices?|announcements?|news|notice board))$/,
  here: /^(?:(?:i am|i'm|im|we are|we're) (?:here|there|at the (?:hall|door|desk)|outside)|(?:i|we)(?:'ve| have)? (?:just )?arrived|check (?:me|us) in|check ?in|arrived|here)(?: (?:now|already))?$/,
  arrived:
    /^(?:ok(?:ay)?|yes|yep|yeah|sure|done|here|they(?:'re| are) here|checked in|check(?: them)? in|confirm(?:ed)?|👌|👍|✅|🆗)$/,
  takeBack: /^(?:undo(?: it| that)?|take (?:it|that) back)$/,
  off: /^(?:off|remove|delete)$/,
}
