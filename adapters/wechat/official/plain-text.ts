/**
 * A text that the platform shows as it is: without the control characters that XML can't hold, and without tags that would become
 * links, since people write names and remarks that others read.
 */
export const plainText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .replace(/<(?=\/?a[\s>])/gi, '‹')
    // what looks like an escape of JSON stays what it is: the platform shows it as written
    .trimEnd()
