import { object, type Shape } from './shape.ts'
import { mayBeTold, shapesOfBudget } from './shapes-of-budget.ts'
import { shapesOfOthers } from './shapes-of-others.ts'

/** The fields of each type of event whose rules are checked. */
export const fieldsOfTypes = { ...shapesOfBudget, ...shapesOfOthers }

/** A type of event whose rules are checked. */
export type KnownType = keyof typeof fieldsOfTypes

/** The shape of the data of each type, all of schema version 1. */
export const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries(fieldsOfTypes).map(([type, fields]) => [
    type,
    object(fields, mayBeTold.get(type)),
  ]),
)
