/**
 * A name that a JSON text gives twice to fields of one object, or spells with a backslash, so that readers differ on what it
 * says; null where there is none. The text must be JSON.
 */
export const repeatedName = (text: string): string | null => {
  const open: Set<string>[] = []
  // Texts, and whatever opens or closes an object; a text is a name where a colon follows.
  for (const [token, , colon] of text.matchAll(/"((?:[^"\\]|\\.)*)"[ \t\n\r]*(:)?|[{}]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (colon !== undefined) {
      const name = token.slice(0, token.lastIndexOf('"') + 1)
      const names = open.at(-1)
      if (name.includes('\\') || names?.has(name) === true) return name
      names?.add(name)
    }
  }
  return null
}
