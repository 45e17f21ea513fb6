import type { Findings } from './findings.ts'

/** Runs one step of an audit. If storage cannot be read, that ends the step with a finding, not the audit. */
export const guarded = async (
  findings: readonly Findings[],
  step: () => void | Promise<void>,
): Promise<void> => {
  try {
    await step()
  } catch (error) {
    const detail = `stopped before the end: ${error}`
    for (const each of findings) each.add({ code: 'EventUnreadable', detail })
  }
}
