import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import type { Append } from '../log/log-walk.ts'
import type { ShownFile } from '../pack/check-shown-files.ts'

export class RulesCheck {
  readonly shown: ShownFile[] = []
  constructor(_hashing: Hashing, _findings: Findings) {}
  append(_append: Append): void {}
  end(): void {}
}
