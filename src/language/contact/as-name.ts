/** "lisa brown" typed in small letters is Lisa Brown; what has a capital stays as it is. */
export const asName = (said: string): string =>
  /\p{Lu}/u.test(said) ? said : said.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
