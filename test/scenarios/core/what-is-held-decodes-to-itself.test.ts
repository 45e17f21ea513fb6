import { everyRule } from '@coflyfr/audit'
import { right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { refusalExamples } from '../../fixtures/refusals/refusal-examples.ts'

/** A codec taken by itself, without the object or list that it is part of, and a value for it. */
interface Asked {
  readonly codec: t.Mixed
  readonly value: unknown
}

const fieldsOf = (codec: t.Mixed): Readonly<Record<string, t.Mixed>> | null => {
  if (!(codec instanceof t.ExactType)) return null
  const optional = 'optional' in codec ? codec.optional : {}
  return { ...codec.type.props, ...Object(optional) }
}

/** This codec and the codecs inside it, each with its part of the value. */
function* partsOf({ codec, value }: Asked): Generator<Asked> {
  const fields = fieldsOf(codec)
  if (fields !== null && typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      const field = fields[name]
      if (field !== undefined) yield* partsOf({ codec: field, value: part })
    }
    return
  }
  if (codec instanceof t.ReadonlyArrayType && Array.isArray(value)) {
    for (const item of value) yield* partsOf({ codec: codec.type, value: item })
    return
  }
  if (codec instanceof t.UnionType) {
    for (const branch of codec.types) yield* partsOf({ codec: branch, value })
    return
  }
  yield { codec, value }
}

const values = Object.values(refusalExamples)
  .flat()
  .flatMap(({ given, when }) => [...given, when])
  .flatMap(({ command, data }): readonly Asked[] => {
    const definition = everyRule.commands.get(command)
    return definition?.data instanceof t.Type ? [{ codec: definition.data, value: data }] : []
  })
  .flatMap((asked) => [...partsOf(asked)])

/** The parts that an object may claim to decode to themselves. */
const held = values.filter(({ codec, value }) => codec.encode === t.identity && codec.is(value))

test('many codecs of many commands are asked', () => {
  expect(new Set(held.map(({ codec }) => codec.name)).size).toBeGreaterThan(40)
})

test('a value that a codec accepts, and encodes unchanged, decodes to itself', () => {
  for (const { codec, value } of held) expect(codec.decode(value)).toEqual(right(value))
})
