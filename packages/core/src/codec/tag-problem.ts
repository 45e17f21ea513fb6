import * as t from 'io-ts'
import type { PathStep } from '../path-text.ts'
import { isPlainObject } from '../plain-object.ts'
import { unwrapped } from './error-steps.ts'
import { oneOfText } from './literals.ts'
import type { LocatedProblem } from './located-problems.ts'

const tagOf = (branch: unknown, tag: string): readonly string[] => {
  const type = unwrapped(branch)
  const literal = type instanceof t.InterfaceType ? type.props[tag] : undefined
  return literal instanceof t.LiteralType ? [String(literal.value)] : []
}

/** The problem of an object whose tag is none of its union's: the tag is wrong, not the whole; null for other errors. */
export const tagProblem = (
  { value, context }: t.ValidationError,
  path: readonly PathStep[],
): LocatedProblem | null => {
  const union = unwrapped(context.at(-1)?.type)
  if (!(union instanceof t.TaggedUnionType) || !isPlainObject(value)) return null
  const branches: readonly unknown[] = union.types
  const tags = branches.flatMap((branch) => tagOf(branch, union.tag))
  const missing = Object.hasOwn(value, union.tag) ? '' : ' (missing)'
  return {
    path: [...path, union.tag],
    value: value[union.tag],
    expected: `${oneOfText(tags)}${missing}`,
  }
}
