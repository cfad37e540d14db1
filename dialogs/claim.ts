import { type Dialog, done, end, run } from './dialog.ts'
import { refusal } from './refusal.ts'

/** `/claim <code>`: whoever first sends the code that the first start printed becomes admin. */
export const claim: Dialog = {
  name: 'claim',
  first: 'claiming',
  intents: [
    {
      certain: true,
      match(c) {
        if (c.slash?.word !== 'claim') return undefined
        const code = c.slash.rest.trim()
        if (code !== '') return run({ do: 'claim', code })
        c.say({ message: 'claim:howTo' })
        return done
      },
    },
  ],
  steps: {
    claiming: {
      result(c, result) {
        if (result.ok) c.say({ message: 'claim:done' })
        else c.say(refusal(result))
        return end()
      },
    },
  },
  ways: { claiming: ['end'] },
}
