import type { Definition, Dialog, Move, Step } from '../../dialogs/engine/dialog.ts'

/** Which step has led to which, by dialog: `<dialog>.<step> → <step>`, `end` for the end. */
export class RecordedWays {
  readonly made = new Set<string>()

  /** The same house, which notes each way that a step takes. */
  watch(definition: Definition): Definition {
    return { ...definition, dialogs: definition.dialogs.map((dialog) => this.#dialog(dialog)) }
  }

  #dialog(dialog: Dialog): Dialog {
    const steps = Object.entries(dialog.steps).map(([name, step]) => [name, this.#step(dialog.name, name, step)])
    return { ...dialog, steps: Object.fromEntries(steps) }
  }

  #step(dialog: string, name: string, step: Step): Step {
    const noted = <T>(made: T): T => {
      const to = target(made, dialog)
      if (to !== undefined && to !== name) this.made.add(`${dialog}.${name} → ${to}`)
      return made
    }
    const { ask, answer, result, file, location } = step
    return {
      ...step,
      ...(ask && { ask: (c) => noted(ask.call(step, c)) }),
      ...(answer && { answer: (c, input) => noted(answer.call(step, c, input)) }),
      ...(result && { result: (c, value, command) => noted(result.call(step, c, value, command)) }),
      ...(file && { file: (c, value) => noted(file.call(step, c, value)) }),
      ...(location && { location: (c, value) => noted(location.call(step, c, value)) }),
    }
  }
}

/** Where a move leads to; undefined where it stays, or leaves for another dialog. */
function target(made: unknown, dialog: string): string | undefined {
  const move = made as Move | { move?: undefined }
  if (move.move === 'go') return move.step
  if (move.move === 'run') return move.step
  if (move.move === 'push') return move.dialog === dialog ? move.step : undefined
  return move.move === 'end' ? 'end' : undefined
}
