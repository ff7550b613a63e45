/** A word without the marks on its letters: `äldre` as `aldre`, for those whose keyboard lacks them. */
export const fold = (word: string): string =>
  PLAIN.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('ø', 'o')
        .replaceAll('æ', 'a')

const PLAIN = /^[a-z]*$/
