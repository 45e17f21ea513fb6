import type { Label } from '@coflyfr/reports'
import type { Check, Found, Ground } from './check.ts'

const faultText = (fault: unknown): Label => {
  const told = fault instanceof Error ? fault.message : String(fault)
  return { en: `It could not be run: ${told}`, cy: `Ni ellid ei gynnal: ${told}` }
}

/** What a check found; one that cannot be carried out has not passed. */
export const carriedOut = async (check: Check, ground: Ground): Promise<Found> => {
  try {
    return await check(ground)
  } catch (fault) {
    return { status: 'fail', counters: {}, findings: [faultText(fault)] }
  }
}
