import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { Count } from '../codec/count.ts'

/** Codecs of the data of every command about a population, by the command's name. */
export const populationCommands = {
  /** Records how many people of a group live in the authority on a day, such as the mid-year estimate of children. */
  SetPopulation: exactObject(
    'SetPopulation',
    { group: IdText, on: PlainDateText, people: Count, source: NonEmptyText },
    /** Needed where the estimate of that day is revised. */
    { reason: NonEmptyText },
  ),
} as const

/** Any command about a population. */
export type PopulationCommand = Command<
  'SetPopulation',
  t.TypeOf<(typeof populationCommands)['SetPopulation']>
>
