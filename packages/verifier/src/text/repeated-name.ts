/** Where the text ends whose opening quote stands before a place: a quote behind an even number of backslashes. */
const closingQuote = (text: string, from: number): number => {
  for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 1)) {
    let start = end
    while (start > from && text[start - 1] === '\\') start -= 1
    if ((end - start) % 2 === 0) return end
  }
  return text.length
}

/**
 * A name that a JSON text gives twice to fields of one object, or spells with a backslash, so that readers differ on what it
 * says; null where there is none. The text must be JSON.
 */
export const repeatedName = (text: string): string | null => {
  const open: Set<string>[] = []
  const sign = /["{}]/g
  const colon = /[ \t\n\r]*:/y
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (found[0] === '{') open.push(new Set())
    else if (found[0] === '}') open.pop()
    else {
      const end = closingQuote(text, sign.lastIndex)
      const name = text.slice(sign.lastIndex - 1, end + 1)
      sign.lastIndex = end + 1
      colon.lastIndex = end + 1
      if (!colon.test(text)) continue
      const names = open.at(-1)
      if (name.includes('\\') || names?.has(name) === true) return name
      names?.add(name)
    }
  }
  return null
}
