import { refusal } from '../common/refusal.ts'
import { type Dialog, done, end, push, run } from '../engine/dialog.ts'
import type { Option } from '../engine/types.ts'
import { roleParam } from './role-param.ts'

const SET_UP: Option = { token: 'setup', label: { message: 'claim:choice.setup' } }

/** Staff of no hall: the admins. */
const ADMINS = { staffOf: '' }

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
        if (!result.ok) {
          c.say(refusal(result))
          if (result.code === 'HALLO_CLAIM_WRONG' && result.params?.wrong !== undefined)
            c.tell(ADMINS, { what: 'alarm', alarm: { kind: 'wrongClaims' } })
        } else if (result.invitation === undefined) c.say({ message: 'claim:done', choices: [SET_UP] })
        else {
          const { role, by, name = '' } = result.invitation
          c.say({ message: 'claim:joined', params: { role: roleParam(c, role) } })
          c.tell({ person: by }, { what: 'roleTaken', by: name, role })
        }
        if (result.ok) c.tell({ person: c.person.id }, { what: 'onDuty' })
        return end()
      },
    },
  },
  stale: (_, token) => (token === 'setup' ? push('command', { act: 'setup' }, 'trade') : undefined),
  ways: { claiming: ['end'] },
}
