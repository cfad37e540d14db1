/** Two digits of a year: 50 … 99 lie in the last century (ISO C's and POSIX's pivot is 69; people book ahead, not back). */
export const fullYear = (text: string): number => {
  const n = Number(text)
  if (text.length > 2) return n
  return n >= 50 ? 1900 + n : 2000 + n
}
