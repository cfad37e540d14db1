/**
 * What those at the desk wish, by the lists of `config/phrases/<tag>/staff/guests.yaml` and `day.yaml`: the dialog and the command that
 * each comes to, and what of the sentence its arguments are read from.
 */
export interface DeskAct {
  dialog: 'command' | 'day' | 'desk' | 'approval' | 'roles' | 'export' | 'announce'
  word: string
  /** only who runs a hall may */
  manager?: true
  /** of a guest who has to be named */
  guest?: true
  /** all of the sentence, without the guest's name; nothing; why; what is to be noted; the right name or number; how many; a text; what the guest is told */
  takes?: 'all' | 'why' | 'blockWhy' | 'remark' | 'name' | 'number' | 'came' | 'text' | 'tell' | 'until' | 'colleague'
  /** put before it */
  says?: string
  /** the states that are listed */
  states?: readonly ('cancelled' | 'cancelledByStaff' | 'declined' | 'noShow')[]
  /** those that are noted as paid are listed, or those that are not */
  paid?: boolean
}

const ofGuest = (word: string, takes?: DeskAct['takes']): DeskAct => ({
  dialog: 'command',
  word,
  guest: true,
  ...(takes && { takes }),
})
const command = (word: string, takes?: DeskAct['takes'], says?: string): DeskAct => ({
  dialog: 'command',
  word,
  ...(takes && { takes }),
  ...(says !== undefined && { says }),
})

const ofHall = (...of: Parameters<typeof command>): DeskAct => ({ ...command(...of), manager: true })

export const DESK_ACTS: Readonly<Record<string, DeskAct>> = {
  gMove: ofGuest('move', 'all'),
  gLonger: ofGuest('extend', 'all'),
  gShorter: ofGuest('shorten', 'all'),
  gParty: ofGuest('resize', 'all'),
  gCancel: ofGuest('cancel', 'why'),
  gHere: { dialog: 'desk', word: 'checkin', guest: true },
  gSome: { dialog: 'desk', word: 'checkin', guest: true, takes: 'came' },
  gLeft: ofGuest('left'),
  gPaid: ofGuest('paid'),
  gNoShow: ofGuest('noshow'),
  gNote: ofGuest('note', 'remark'),
  gName: ofGuest('correct', 'name'),
  gNumber: ofGuest('correct', 'number'),
  gBlock: ofGuest('block', 'blockWhy'),
  gUnblock: ofGuest('unblock'),
  gUser: ofGuest('user'),
  gCard: { dialog: 'day', word: 'find', guest: true },
  gTell: ofGuest('message', 'tell'),
  gReach: { dialog: 'day', word: 'find', guest: true },
  whoIs: { dialog: 'day', word: 'find', guest: true },
  dToday: { dialog: 'day', word: 'today', takes: 'all' },
  dInside: { dialog: 'day', word: 'inside' },
  dNext: { dialog: 'day', word: 'next', takes: 'all' },
  dMissing: { dialog: 'day', word: 'next', takes: 'all', states: ['noShow'] },
  dCancelled: {
    dialog: 'day',
    word: 'find',
    takes: 'all',
    states: ['cancelled', 'cancelledByStaff', 'declined'],
  },
  dUnpaid: { dialog: 'day', word: 'find', takes: 'all', paid: false },
  dPaid: { dialog: 'day', word: 'find', takes: 'all', paid: true },
  dPending: { dialog: 'approval', word: 'pending' },
  dStats: { ...command('stats', 'all') },
  dWalkIn: command('walkin', 'all'),
  dBookFor: command('bookfor', 'all'),
  dutyOn: command('duty', 'until', 'on'),
  dutyOff: command('duty', 'until', 'off'),
  dTakeBack: command('undo'),
  rosterFile: { dialog: 'export', word: 'export', manager: true, takes: 'all' },
  tellGuests: { dialog: 'announce', word: 'announce', manager: true, takes: 'text' },
  workLeaves: { dialog: 'roles', word: 'revoke', manager: true, takes: 'colleague' },
  workJoins: { dialog: 'roles', word: 'grant', manager: true, takes: 'colleague', says: 'staff' },
  workManager: { dialog: 'roles', word: 'grant', manager: true, takes: 'colleague', says: 'manager' },
  dStaff: { dialog: 'roles', word: 'staff', manager: true },
  quietOn: ofHall('quiet', 'all'),
  missRule: ofHall('noshows', 'all'),
  selfIn: ofHall('desk', undefined, 'self check-in on'),
  selfOut: ofHall('desk', undefined, 'self check-in off'),
  deskNumber: ofHall('desk', undefined, 'number required'),
  deskNoNumber: ofHall('desk', undefined, 'number optional'),
}
