import type { Findings } from '../findings.ts'
import { type Hashing, sha256Hex } from '../hashing.ts'
import { hexOf, textOfUtf8 } from '../text/bytes.ts'
import { canonicalText } from '../text/canonical.ts'
import { type Json, parsedJson } from '../text/json.ts'
import { bytesIn, type Database, numberIn, textIn } from './database.ts'
import { comparable } from './kept-value.ts'

/** A kept state of a ledger file. */
export interface KeptState {
  readonly name: string
  readonly version: number
  readonly position: number
  /** The state itself; undefined if it is damaged. */
  readonly state: Json | undefined
}

/**
 * Whether a row of `snapshots` is not a state, and no verdict rests on it: the last signed checkpoint, or the columns
 * of numbers that some reports are made from.
 */
const isNoState = (name: string): boolean =>
  name === 'signed-checkpoint' || /^(?:money|case)-columns\/\d+$/.test(name)

/** The kept states of a ledger file that can be read; the others become findings. */
export const keptStates = (
  hashing: Hashing,
  database: Database,
  findings: Findings,
): readonly KeptState[] =>
  [...database.rows('SELECT name, version, position, state, digest FROM snapshots')].flatMap(
    (row): KeptState[] => {
      const [name, version, position] = [
        textIn(row, 'name'),
        numberIn(row, 'version'),
        numberIn(row, 'position'),
      ]
      if (isNoState(name)) return []
      const state = bytesIn(row, 'state')
      const parts = [name, version, position, hexOf(hashing.sha256(state))]
      const parsed = parsedJson(textOfUtf8(state) ?? '')
      const isWhole = sha256Hex(hashing, JSON.stringify(parts)) === textIn(row, 'digest')
      if (isWhole && parsed !== undefined) return [{ name, version, position, state: parsed }]
      const detail = `${name} (version ${version}) cannot be read`
      findings.add('projectionsEqual', 'ProjectionDamaged', detail)
      return []
    },
  )

/** Whether this program can fold a kept state again. */
export const isKnownState = ({ name, version }: KeptState): boolean =>
  name === 'reserves' && version === 4

/** Compares kept states with those that were folded from the events, `made`. */
export const checkKept = (
  kept: readonly KeptState[],
  size: number,
  made: ReadonlyMap<KeptState, Json>,
  findings: Findings,
): void => {
  for (const state of kept) {
    const name = `${state.name} (version ${state.version}) at position ${state.position}`
    const place = { position: state.position }
    if (state.position >= size)
      findings.add('projectionsEqual', 'ProjectionAhead', `${name} is ahead of the log`, place)
    else if (!isKnownState(state))
      findings.add('projectionsEqual', 'UnknownProjection', `${name} was not checked`, place)
    else {
      const ours = made.get(state) ?? null
      const [one, other] = [comparable(state.state ?? null), comparable(ours)].map(canonicalText)
      if (one !== other)
        findings.add(
          'projectionsEqual',
          'ProjectionDiffers',
          `${name} is not what the log leads to`,
          place,
        )
    }
  }
}
