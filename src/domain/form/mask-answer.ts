import type { Answer, Field } from './form.ts'

const HIDDEN = '••••'

/**
 * A sensitive answer as it may be shown in chat: enough for its owner to know it, too little for somebody who looks
 * over their shoulder. Answers of fields that are not sensitive are shown as they are.
 */
export function mask(field: Pick<Field, 'kind' | 'sensitive'>, answer: Answer): Answer {
  if (!field.sensitive || answer === null) return answer
  if (typeof answer !== 'string') return HIDDEN
  switch (field.kind) {
    case 'mobile':
      return maskMobile(answer)
    case 'email':
      return `${[...answer][0] ?? ''}${HIDDEN}${answer.slice(answer.lastIndexOf('@'))}`
    case 'name': {
      const letters = [...answer]
      return letters.length < 2 ? HIDDEN : `${letters[0]}${HIDDEN}`
    }
    case 'id-card':
      return `${answer.slice(0, 3)}${HIDDEN}${answer.slice(-2)}`
    default:
      return HIDDEN
  }
}

/** +8613800138000 → 138••••8000, as Chinese services show it; others keep the country code and the last three digits. */
function maskMobile(number: string): string {
  const chinese = /^\+86(\d{3})\d{4}(\d{4})$/.exec(number)
  if (chinese !== null) return `${chinese[1]}${HIDDEN}${chinese[2]}`
  return `${number.slice(0, 3)}${HIDDEN}${number.slice(-3)}`
}
