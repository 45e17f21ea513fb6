import * as t from 'io-ts'
import type { PathStep } from '../path-text.ts'

/** A step of an error's context: into a field or an item, or from a union to one of its branches. */
export type ErrorStep =
  | { readonly kind: 'into'; readonly step: PathStep }
  | { readonly kind: 'branch'; readonly branch: Branch }

/** A branch that a union tried, and the value that the union was given. */
export interface Branch {
  readonly index: number
  readonly name: string
  readonly value: unknown
}

/** Follows io-ts's wrappers down to the codec that made the context's next entry. */
export const unwrapped = (type: unknown): unknown =>
  type instanceof t.ExactType ||
  type instanceof t.ReadonlyType ||
  type instanceof t.RefinementType ||
  type instanceof t.RecursiveType
    ? unwrapped(type.type)
    : type

const isList = (type: unknown): boolean =>
  type instanceof t.ArrayType || type instanceof t.ReadonlyArrayType || type instanceof t.TupleType

const stepBelow = (parent: t.ContextEntry, entry: t.ContextEntry): ErrorStep | null => {
  const type = unwrapped(parent.type)
  if (type instanceof t.IntersectionType) return null
  if (type instanceof t.UnionType) {
    const branch = { index: Number(entry.key), name: entry.type.name, value: parent.actual }
    return { kind: 'branch', branch }
  }
  return { kind: 'into', step: isList(type) ? Number(entry.key) : entry.key }
}

/** The way from the whole value to an error, without io-ts's marks for the parts of an intersection. */
export const errorSteps = (context: t.Context): readonly ErrorStep[] =>
  context.flatMap((entry, at) => {
    const parent = context[at - 1]
    return (parent === undefined ? null : stepBelow(parent, entry)) ?? []
  })

/** The part of {@link errorSteps} through fields and items. */
export const pathOf = (steps: readonly ErrorStep[]): readonly PathStep[] =>
  steps.flatMap((step) => (step.kind === 'into' ? step.step : []))
