/** Text as a CSS string inside an HTML element: every character that could end either is escaped by its code. */
export const cssString = (text: string): string => {
  const escaped = text.replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in the string
    /[\u0000-\u001f"'\\<>&\u007f]/g,
    (letter) => `\\${letter.charCodeAt(0).toString(16)} `,
  )
  return `"${escaped}"`
}
