const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => escapes[one] ?? one)

const indent = '  '

/** An element that holds text, on a line of its own. */
export const textElement = (depth: number, name: string, text: string): string =>
  `${indent.repeat(depth)}<${name}>${escaped(text)}</${name}>\n`

/** An element that holds others; empty text where it would be empty. */
export const elementOf = (depth: number, name: string, inner: string): string =>
  inner === ''
    ? ''
    : `${indent.repeat(depth)}<${name}>\n${inner}${indent.repeat(depth)}</${name}>\n`
