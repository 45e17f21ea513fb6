import { hash } from 'node:crypto'
import { seedBound } from '../seed-flag.ts'

/** A whole number from 0 to below `most`: the same seed and name draw the same one, on every machine. */
export const drawn = (seed: number, name: string, most: number): number =>
  Math.floor(
    (Number.parseInt(hash('sha256', `${seed} ${name}`).slice(0, 8), 16) / seedBound) * most,
  )
