import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ReportsSealed } from '@coflyfr/budget/events'
import { canonicalJson, type Recorded, sha256Hex } from '@coflyfr/core'
import { ApprovalRulesSet } from '@coflyfr/governance/events'
import { reports } from '@coflyfr/reports'
import { isOfThisForm } from '../seal/seals-on-record.ts'
import type { Findings } from '../verify/findings.ts'

/** Where findings about these files go. */
interface PaperFindings {
  readonly authentic: Findings
  readonly complete: Findings
  readonly projectionsEqual: Findings
}

/** Checks the files that a pack holds for people to read, the rules and the sealed reports, against its events. */
export interface PapersCheck {
  readonly take: (event: Recorded) => Promise<void>
  /** Checks what had to wait for the number of events in the log. */
  readonly finish: (size: number) => Promise<void>
}

/** The hash of a file; null if it is not there. */
const hashOf = async (path: string): Promise<string | null> => {
  const content = await readFile(path).catch(() => null)
  return content === null ? null : sha256Hex(content)
}

/** Checks the file of each set of rules and of each sealed report. */
export const papersCheck = (findings: PaperFindings, root: string): PapersCheck => {
  const { authentic, complete, projectionsEqual } = findings
  /**
   * A forged seal may claim to be as known at a later position. Only the end of the log shows whether it has that
   * position.
   */
  const sealedLater: Recorded[] = []

  const rules = async ({ revision, position, stream, data }: Recorded): Promise<void> => {
    if (!ApprovalRulesSet.data.is(data)) return
    const path = `rules/${revision}.json`
    const found = await hashOf(join(root, path))
    if (found === null)
      complete.add({ code: 'FileMissing', position, detail: `${path} is missing` })
    else if (found !== sha256Hex(canonicalJson(data.rules)))
      authentic.add({
        code: 'RulesDiffer',
        position,
        stream,
        detail: `${path} does not hold the rules that the event records`,
      })
  }

  const seals = async ({ position, stream, data }: Recorded): Promise<void> => {
    if (!ReportsSealed.data.is(data)) return
    const { financialYear, period, upTo } = data
    for (const seal of data.seals) {
      const kept = { seal, stream, sealedAt: position, financialYear, period, position: upTo }
      if (!isOfThisForm(reports.get(seal.report), kept)) continue
      const path = `seals/${position}/${seal.report}.json`
      const found = await hashOf(join(root, path))
      if (found === null)
        complete.add({ code: 'FileMissing', position, detail: `${path} is missing` })
      else if (found !== seal.linesHash)
        projectionsEqual.add({
          code: 'SealFileDiffers',
          position,
          stream,
          detail: `${path} is not what was sealed`,
        })
    }
  }

  return {
    take: async (event) => {
      if (event.type === ApprovalRulesSet.type) await rules(event)
      if (event.type !== ReportsSealed.type || !ReportsSealed.data.is(event.data)) return
      if (event.data.upTo > event.position) sealedLater.push(event)
      else await seals(event)
    },
    finish: async (size) => {
      for (const event of sealedLater) {
        // A pack cannot show a report as known beyond the end of its log.
        if (ReportsSealed.data.is(event.data) && event.data.upTo < size) await seals(event)
      }
    },
  }
}
