/** The door's name in ids and sends. */
export const WECHATY = 'wechaty'
