import type { JsonValue } from '@coflyfr/core'

const escapes = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/**
 * Reads JSON without white space, one character at a time. The properties cannot use `JSON.parse`: after a field named
 * by a backslash, it mistakes other escaped names for that one (nodejs/node#63785).
 */
export const readJson = (text: string): JsonValue => {
  let at = 0

  const take = (wanted: string): boolean => {
    if (!text.startsWith(wanted, at)) return false
    at += wanted.length
    return true
  }

  const expect = (wanted: string): void => {
    if (!take(wanted)) throw new SyntaxError(`Expected ${wanted} at ${at} of ${text}`)
  }

  const readText = (): string => {
    let read = ''
    expect('"')
    while (!take('"')) {
      if (take('\\u')) {
        read += String.fromCharCode(Number.parseInt(text.slice(at, at + 4), 16))
        at += 4
      } else if (take('\\')) {
        const escaped = text.charAt(at++)
        read += escapes.get(escaped) ?? escaped
      } else if (at < text.length) read += text.charAt(at++)
      else expect('"')
    }
    return read
  }

  const readItems = <Item>(close: string, readItem: () => Item): readonly Item[] => {
    const items: Item[] = []
    if (take(close)) return items
    do items.push(readItem())
    while (take(','))
    expect(close)
    return items
  }

  const readField = (): readonly [string, JsonValue] => {
    const name = readText()
    expect(':')
    return [name, readValue()]
  }

  const readNumber = (): number => {
    const digits = /^[-+.0-9e]+/.exec(text.slice(at))?.[0] ?? ''
    if (digits === '') throw new SyntaxError(`Expected a number at ${at} of ${text}`)
    at += digits.length
    return Number(digits)
  }

  const readValue = (): JsonValue => {
    if (take('{')) return Object.fromEntries(readItems('}', readField))
    if (take('[')) return readItems(']', readValue)
    if (text.charAt(at) === '"') return readText()
    if (take('null')) return null
    if (take('true')) return true
    if (take('false')) return false
    return readNumber()
  }

  const value = readValue()
  if (at < text.length) throw new SyntaxError(`Expected the end at ${at} of ${text}`)
  return value
}
