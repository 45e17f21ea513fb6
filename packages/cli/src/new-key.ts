import { SubjectKey } from '@coflyfr/core'
import type { CliContext } from './cli-context.ts'

/** 122 random bits as hex; one in a million has no letter and is left for the next. */
export const newKey = (context: Pick<CliContext, 'uuid'>): string => {
  const key = context.uuid().replaceAll('-', '')
  return SubjectKey.is(key) ? key : newKey(context)
}
