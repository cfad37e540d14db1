import type { Definition, Dialog } from './dialog.ts'

/** Every dialog of the house, in the order in which their intents are asked. */
const DIALOGS: readonly Dialog[] = []

/** The conversations of the service; `step(HOUSE, …)` is what the porter runs. */
export const HOUSE: Definition = {
  dialogs: DIALOGS,
  words: {
    help: { dialog: 'help', step: 'help' },
    human: { dialog: 'help', step: 'human' },
    language: { dialog: 'language' },
    mine: { dialog: 'mine' },
  },
  home: { greet: { dialog: 'help', step: 'greet' }, fallback: { dialog: 'help', step: 'fallback' } },
}
