import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** What a recommendation asks for: better performance, resources, or what an inspector found missing. */
export type RecommendationKind = 'performance' | 'resource' | 'inspection'

/** Codec of a {@link RecommendationKind}. */
export const RecommendationKind: t.Type<RecommendationKind, string, unknown> = oneOf(
  'performance',
  'resource',
  'inspection',
)
