import { quiet } from '../engine/dialog.ts'
import { commandDialog } from './commands/command-dialog.ts'
import { roleParam } from './role-param.ts'
import { grantCommand } from './table/grant-command.ts'
import { revokeCommand } from './table/revoke-command.ts'
import { staffCommand } from './table/staff-command.ts'

/** Who works here: `/grant`, `/revoke`, `/staff`. */
export const roles = commandDialog('roles', [grantCommand, revokeCommand, staffCommand], {
  begun: true,
  /** Told of what somebody else has done with an invitation or a role. */
  due(c, body) {
    if (body.what !== 'roleTaken' && body.what !== 'roleRevoked') return undefined
    const role = body.role === undefined ? '' : roleParam(c, body.role)
    c.say({ message: `roles:told.${body.what}`, params: { by: body.by ?? '', role } })
    return quiet
  },
})
