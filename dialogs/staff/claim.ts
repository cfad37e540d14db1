import { refusal } from '../common/refusal.ts'
import { type Dialog, done, end, run } from '../engine/dialog.ts'
import { roleParam } from './roles.ts'

/** `/claim <code>`: the code that the first start printed makes its sender admin; an invitation's code gives its role. */
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
        if (!result.ok) c.say(refusal(result))
        else if (result.invitation === undefined) c.say({ message: 'claim:done' })
        else {
          const { role, by, name = '' } = result.invitation
          c.say({ message: 'claim:joined', params: { role: roleParam(c, role) } })
          c.tell({ person: by }, { what: 'roleTaken', by: name, role })
        }
        return end()
      },
    },
  },
  ways: { claiming: ['end'] },
}
