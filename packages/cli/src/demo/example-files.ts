import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/** Where the demo takes its data from. */
export interface ExampleFiles {
  /** Folder with `example.json`, `expected.json`, `facts.json` and the command files. */
  readonly folder: string
  /** The council's approval rules. */
  readonly rules: string
}

/** The example that comes with this package. */
export const bridgendFiles = (): ExampleFiles => {
  const require = createRequire(import.meta.url)
  return {
    folder: dirname(require.resolve('@coflyfr/example-bridgend/example.json')),
    rules: require.resolve('@coflyfr/example-rules/bridgend.json'),
  }
}
