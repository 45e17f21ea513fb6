import type { PlainDate } from '@coflyfr/core'
import type { ChildEvent } from './events.ts'

/** What a decision knows of a child: a birth that is unknown, expected or past, and a death. */
export type ChildState =
  | { readonly status: 'unrecorded' }
  | { readonly status: 'birth-unknown'; readonly diedOn: PlainDate | null }
  | { readonly status: 'expected'; readonly month: string; readonly diedOn: PlainDate | null }
  | { readonly status: 'born'; readonly month: string; readonly diedOn: PlainDate | null }

/** A child of whom something is recorded. */
export type RecordedChild = Exclude<ChildState, { readonly status: 'unrecorded' }>

/** Folds one event about the child. */
export const evolveChild = (
  child: ChildState,
  { type, data, effectiveOn }: ChildEvent,
): ChildState => {
  switch (type) {
    case 'ChildRecorded':
      return data.birth === null
        ? { status: 'birth-unknown', diedOn: null }
        : { ...data.birth, diedOn: null }
    case 'ChildAmended':
      return child.status === 'unrecorded' || data.birthMonth === null
        ? child
        : { status: 'born', month: data.birthMonth, diedOn: child.diedOn }
    case 'BirthRecorded':
      return child.status === 'unrecorded'
        ? child
        : { status: 'born', month: data.birthMonth, diedOn: child.diedOn }
    case 'DeathRecorded':
      return child.status === 'unrecorded' ? child : { ...child, diedOn: effectiveOn }
  }
}
