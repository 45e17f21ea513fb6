/** Prints one JSON document, the only thing on standard output. */
export const jsonDocument = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

type JsonRecord = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The same text in pieces, the members of each list one by one: a document of a million members is longer than the
 * longest string of the engine.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* piecesOf(value, '')
  yield '\n'
}

function* piecesOf(value: unknown, indent: string): Generator<string> {
  if (Array.isArray(value) && value.length > 0) yield* listPieces(value, indent)
  else if (isRecord(value) && Object.keys(value).length > 0) yield* recordPieces(value, indent)
  else yield JSON.stringify(value)
}

/** A long list's members are small: each is written at once. */
const shortListMax = 10

function* listPieces(list: readonly unknown[], indent: string): Generator<string> {
  const inner = `${indent}  `
  let begin = '[\n'
  for (const member of list) {
    yield begin + inner
    if (list.length <= shortListMax) yield* piecesOf(member, inner)
    else yield JSON.stringify(member, null, 2).replaceAll('\n', `\n${inner}`)
    begin = ',\n'
  }
  yield `\n${indent}]`
}

function* recordPieces(record: JsonRecord, indent: string): Generator<string> {
  let begin = '{\n'
  for (const [name, member] of Object.entries(record)) {
    if (member === undefined) continue
    yield `${begin}${indent}  ${JSON.stringify(name)}: `
    yield* piecesOf(member, `${indent}  `)
    begin = ',\n'
  }
  yield `\n${indent}}`
}
