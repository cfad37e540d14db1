/** By how many more people come than was known, below 0: fewer; of a text in lower case. undefined: it says no difference. */
export type PartyWords = (text: string) => number | undefined
