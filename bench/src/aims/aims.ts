import type { Aim } from './aim.ts'
import { appendAims } from './append-aims.ts'
import { evidenceAims } from './evidence-aims.ts'
import { readAims } from './read-aims.ts'
import { useAims } from './use-aims.ts'

/** Every goal, in the order of their names. Each is judged in the run that measures it. */
export const aims: readonly Aim[] = [...appendAims, ...readAims, ...evidenceAims, ...useAims]
