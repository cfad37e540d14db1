/** Doors whose clients read the chat when they look: nobody is rung there, so that a messenger of the same person is told first. */
export const READ_LATER: readonly string[] = ['web', 'terminal']
