import { fill, type Texts } from '../texts.ts'
import { h } from './dom.ts'

/** What is known of the session's role; `until` in ms since 1970. */
export interface RoleState {
  until: number | undefined
  now: number
  /** whether the browser has passkeys, and this device one of this service */
  passkeys: 'none' | 'possible' | 'here'
}

type Act = 'keep' | 'signIn' | 'byCode' | 'roleClose'

/** Until when somebody who works here has their role on this page; when it has ended, how to come back. */
export class RoleBar {
  #box: HTMLElement
  #onAct: (act: Act) => void
  #drawn = ''

  constructor(box: HTMLElement, onAct: (act: Act) => void) {
    this.#box = box
    this.#onAct = onAct
  }

  draw({ until, now, passkeys }: RoleState, texts: Texts): void {
    const time = until === undefined ? '' : timeOf(until, now, texts)
    const ended = until !== undefined && until <= now
    const acts: Act[] = ended
      ? [...(passkeys === 'none' ? [] : (['signIn'] as const)), 'byCode', 'roleClose']
      : passkeys === 'possible'
        ? ['keep']
        : []
    const words = until === undefined ? '' : fill(ended ? texts.roleEnded : texts.roleUntil, { time })
    const drawn = `${words} ${acts}`
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    this.#box.classList.toggle('on', words !== '')
    this.#box.replaceChildren(
      ...(words === '' ? [] : [h('span', {}, words), ...acts.map((act) => this.#button(act, texts))]),
    )
  }

  #button(act: Act, texts: Texts): HTMLElement {
    const button = h('button', { type: 'button', class: 'quiet', 'data-act': act }, texts[act])
    button.addEventListener('click', () => this.#onAct(act))
    return button
  }
}

/** By the clock of whoever reads it; with the day where it is another one. */
function timeOf(at: number, now: number, { locale }: Texts): string {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const day = format({ weekday: 'short', month: 'short', day: 'numeric' })
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  return day.format(at) === day.format(now) ? time : `${day.format(at)} ${time}`
}
