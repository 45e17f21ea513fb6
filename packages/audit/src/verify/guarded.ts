import type { Findings } from './findings.ts'

/** A storage that cannot be read on ends a pass through it, not the audit. */
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
